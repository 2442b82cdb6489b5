package io.refeed.game.measure;

import io.refeed.game.Outputs;

/**
 * A round as the referee has judged it. With several targets a round is invalid, off the target and so on if it is such for
 * at least one.
 *
 * @param round the round, from 1 on
 * @param word the word shown
 * @param answer the answer, {@link Outputs#NONE} if it is malformed
 * @param distinct the number of distinct words shown so far
 * @param firstTime whether the word was shown for the first time
 * @param echoed whether the word had been an output (in proper games: lies in an earlier answer's language)
 * @param repeated whether the answer is a word that had been shown
 * @param emitted whether the answer had been given before
 * @param offTarget whether the word is not in the target
 * @param illegal whether the word is neither in the target nor an earlier output
 * @param invalid whether the answer is wrong, were it new or not
 * @param mistake whether the answer is a mistake: invalid or repeated
 */
public record JudgedRound(
        int round,
        long word,
        long answer,
        int distinct,
        boolean firstTime,
        boolean echoed,
        boolean repeated,
        boolean emitted,
        boolean offTarget,
        boolean illegal,
        boolean invalid,
        boolean mistake) {
    /** Whether the answer is a word that had not been shown; a malformed answer is no word. Of no meaning in proper games. */
    public boolean novel() {
        return answer != Outputs.NONE && !repeated;
    }

    /** Whether the answer is a word that had neither been shown nor emitted. Of no meaning in proper games. */
    public boolean strictlyNovel() {
        return novel() && !emitted;
    }
}
