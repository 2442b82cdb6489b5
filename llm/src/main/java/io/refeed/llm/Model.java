package io.refeed.llm;

/** Answers prompts. Safe for use by several threads, which wait. */
@FunctionalInterface
interface Model {
    /**
     * What the model says.
     *
     * @throws ModelException if it does not answer
     */
    Said ask(Question question) throws InterruptedException;
}
