package io.refeed.testbed.result;

import io.refeed.game.Round;
import io.refeed.game.referee.RoundMeasures;

/**
 * A round together with what the referee made of it.
 *
 * @param round the round
 * @param invalid whether the answer is wrong for at least one target, were it new or not
 * @param repeated whether the answer is a word that had been shown
 * @param echoed whether the word had been an output
 * @param offTarget whether the word is missing from at least one target
 * @param gauge the measures after the round, null if the game is not measured
 */
public record JudgedRound(
        Round round, boolean invalid, boolean repeated, boolean echoed, boolean offTarget, RoundMeasures gauge) {
    /** Whether the answer is a mistake, for one reason or the other. */
    public boolean mistake() {
        return invalid || repeated;
    }
}
