package io.refeed.game.referee;

import java.util.Map;

/**
 * The counts of consecutive rounds.
 *
 * @param from the first round
 * @param to the last round
 * @param replayed the number of words that the adversary chose to repeat
 * @param echoed the number of words that equal an earlier output
 * @param offTarget the number of words that are not in the target, null as long as the targets are not settled
 * @param mistakes the number of mistakes, null as long as the targets are not settled
 * @param measures the measures of the block, a plain tree; null if no one asked for them, or the targets are not settled
 */
public record Block(
        int from, int to, int replayed, int echoed, Integer offTarget, Integer mistakes, Map<String, Object> measures) {
    /** The number of rounds: so many words were shown, and so many answers counted. */
    public int rounds() {
        return to - from + 1;
    }
}
