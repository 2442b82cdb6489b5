package io.refeed.game.referee;

import java.util.function.Supplier;

/** Is told what the referee makes of each answered round, in order, as soon as the targets are settled. */
@FunctionalInterface
public interface RoundObserver {
    /**
     * Takes the judgement of a round.
     *
     * @param round the round
     * @param invalid whether the answer is wrong for at least one target, were it new or not
     * @param repeated whether the answer is a word that had been shown
     * @param echoed whether the word had been an output (in proper games: lies in an earlier answer's language)
     * @param offTarget whether the word is missing from at least one target
     */
    void judged(int round, boolean invalid, boolean repeated, boolean echoed, boolean offTarget);

    /**
     * Is offered the measures after a round, just before its judgement; in games that are measured only.
     *
     * @param gauge tells them, during this call
     */
    default void measured(Supplier<RoundMeasures> gauge) {}
}
