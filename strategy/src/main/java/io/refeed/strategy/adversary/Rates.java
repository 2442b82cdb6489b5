package io.refeed.strategy.adversary;

import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;

/** The parameter {@code rate}: a probability. */
final class Rates {
    static final Parameter PARAMETER =
            new Parameter("rate", "number 0..1", "", "the probability of a replay in a round");

    private Rates() {}

    static double read(Node node) {
        return node.number(0, 1);
    }

    static void check(double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("a rate is from 0 to 1: " + rate);
        }
    }
}
