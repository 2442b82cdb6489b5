package io.refeed.llm;

/**
 * What a model said.
 *
 * @param text the answer, as it came
 * @param tokensIn tokens of the prompt, as the model counts them; 0 if it does not tell
 * @param tokensOut tokens of the answer
 */
record Said(String text, long tokensIn, long tokensOut) {}
