package io.refeed.protocol.message;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Topic {@code contamination}: the counts of one block of rounds.
 *
 * @param game the game on the wire
 * @param id the game in the experiment
 * @param from the first round of the block
 * @param to the last round of the block
 * @param partial whether the block is still filling, so that a record with more of its rounds will follow
 * @param words the number of words shown
 * @param replayed how many the adversary replayed
 * @param echoed how many equal an earlier output
 * @param offTarget how many are not in the target; null until the target is settled
 * @param outputs the number of answers
 * @param mistakes how many answers are mistakes; null until the target is settled
 * @param measures the measures of the block, a plain tree; null if no one asked for them, or the target is not settled
 * @param detectors the figures of each detector over the block, a plain tree; null if the game has none
 */
public record Contamination(
        String game,
        String id,
        @Whole(least = 1) int from,
        @Whole(least = 1) int to,

        @Optional @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean partial,

        @Whole(least = 0) int words,
        @Whole(least = 0) int replayed,
        @Whole(least = 0) int echoed,
        @Optional @Whole(least = 0) Integer offTarget,
        @Whole(least = 0) int outputs,
        @Optional @Whole(least = 0) Integer mistakes,
        @Optional @JsonInclude(JsonInclude.Include.NON_NULL) Object measures,
        @Optional @JsonInclude(JsonInclude.Include.NON_NULL) Object detectors)
        implements Message {
    /** The counts of a block of a game without detectors. */
    public Contamination(
            String game,
            String id,
            int from,
            int to,
            boolean partial,
            int words,
            int replayed,
            int echoed,
            Integer offTarget,
            int outputs,
            Integer mistakes,
            Object measures) {
        this(game, id, from, to, partial, words, replayed, echoed, offTarget, outputs, mistakes, measures, null);
    }
}
