package io.refeed.game;

import java.util.List;

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

    /** Whether the adversary has nothing more to show, although the game's rounds are not over. */
    default boolean over() {
        return false;
    }
}
