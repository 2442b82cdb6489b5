package io.refeed.strategy.defence;

import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;
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
    private static final String HIT = "hit";
    private static final String FALSE_ALARM = "falseAlarm";
    private static final String SEED = "seed";
    private static final String PROBABILITY = "number 0..1";

    static List<Parameter> parameters(String suspects) {
        return List.of(
                new Parameter(HIT, PROBABILITY, "1", "the probability that " + suspects + " is dropped"),
                new Parameter(FALSE_ALARM, PROBABILITY, "0", "the probability that any other word is dropped"),
                new Parameter(
                        SEED,
                        "whole number",
                        "0",
                        "of its random choices: one nextDouble() for every word, the first too"));
    }

    static Detection read(Node node) {
        return new Detection(
                node.find(HIT).map(n -> n.number(0, 1)).orElse(1.0),
                node.find(FALSE_ALARM).map(n -> n.number(0, 1)).orElse(0.0),
                node.find(SEED)
                        .map(n -> n.integer(Long.MIN_VALUE, Long.MAX_VALUE))
                        .orElse(0L));
    }

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
