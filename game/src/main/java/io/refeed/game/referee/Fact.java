package io.refeed.game.referee;

/**
 * What is known of a round whatever the target is.
 *
 * @param round the round
 * @param word the word shown
 * @param noise whether the adversary says that the word is noise, and may
 * @param answer the answer, 0 if malformed
 * @param repeated whether the answer is a word that had been shown
 * @param echoed whether the word had been an output (in proper games: lies in an earlier answer's language)
 * @param distinct the number of distinct words shown so far
 */
record Fact(int round, long word, boolean noise, long answer, boolean repeated, boolean echoed, int distinct) {}
