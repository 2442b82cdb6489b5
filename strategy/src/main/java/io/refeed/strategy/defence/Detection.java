package io.refeed.strategy.defence;

import java.util.Random;

/**
 * How well a detector works.
 *
 * @param hit the probability that a suspect word is dropped
 * @param falseAlarm the probability that any other word is dropped
 * @param seed the seed of {@code java.util.Random}, of which each word of the stream takes one {@code nextDouble()}, the
 *     first word included and whatever the probabilities are
 */
record Detection(double hit, double falseAlarm, long seed) {
    static final String FALSE_ALARM_MEANING = "the probability that any other word is dropped";
    static final String SEED_MEANING = "of its random choices: one nextDouble() for every word, the first too";

    /** A detector for one game, which has drawn nothing yet. */
    Detector begin() {
        Random random = new Random(seed);
        return suspect -> random.nextDouble() < (suspect ? hit : falseAlarm);
    }

    /** Decides which words are dropped; asked once a word, in order. */
    @FunctionalInterface
    interface Detector {
        boolean drops(boolean suspect);
    }
}
