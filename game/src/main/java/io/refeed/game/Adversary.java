package io.refeed.game;

import io.refeed.language.HypothesisClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the words of one game.
 *
 * <p>Asked once for each round, in order, from round 1 on. A choice may depend on nothing but the rounds chosen so far
 * and the outputs shown to it: asked again from the start with the same outputs, an adversary chooses the same words. The
 * auditor and every restarted replayer rely on that.
 *
 * <p>Not safe for use by several threads; one object a game.
 */
public interface Adversary {
    /**
     * The word of the next round.
     *
     * @param round the round, one more than at the last call
     * @param outputs the answers that have come back; in lockstep all of the rounds before
     * @throws BudgetException if there is no word to show, or finding one would cost more than a game may
     */
    Choice choose(int round, Outputs outputs);

    /**
     * The targets, first the one whose enumeration is played. Empty as long as the adversary has not settled them, which
     * only adversaries of the paper's lower bounds put off.
     */
    List<Target> targets();

    /**
     * Tells that the game has ended, whatever the reason: targets that have been put off are settled now, by the answers
     * that counted.
     */
    default void end(Outputs outputs) {}

    /** The class, if the adversary writes it while it plays: as it stands, and in the end for good. */
    default Optional<HypothesisClass> hypotheses() {
        return Optional.empty();
    }

    /** What its theorem says of the game once the targets are settled: further fields of the verdict, a plain tree. */
    default Map<String, Object> findings() {
        return Map.of();
    }

    /** What it wrote, for the record, if it {@linkplain #hypotheses() writes} the class: a plain tree. */
    default Optional<Map<String, Object>> table() {
        return Optional.empty();
    }

    /** Whether the adversary has nothing more to show, although the game's rounds are not over. */
    default boolean over() {
        return false;
    }
}
