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
 * @param detectors the figures of each detector over the block, a plain tree; null if the game has none
 */
public record Block(
        int from,
        int to,
        int replayed,
        int echoed,
        Integer offTarget,
        Integer mistakes,
        Map<String, Object> measures,
        Map<String, Object> detectors) {
    /** A block of a game without detectors. */
    public Block(
            int from,
            int to,
            int replayed,
            int echoed,
            Integer offTarget,
            Integer mistakes,
            Map<String, Object> measures) {
        this(from, to, replayed, echoed, offTarget, mistakes, measures, null);
    }

    /** The number of rounds: so many words were shown, and so many answers counted. */
    public int rounds() {
        return to - from + 1;
    }
}
