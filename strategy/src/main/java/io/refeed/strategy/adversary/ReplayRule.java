package io.refeed.strategy.adversary;

import io.refeed.game.Outputs;

/** When an adversary repeats an output, and which. */
@FunctionalInterface
public interface ReplayRule {
    /**
     * The round whose output is repeated, or 0 if the next word of the enumeration is due.
     *
     * <p>Asked once for each round, in order. A round whose answer is malformed or has not come yet may be named: there is
     * nothing to repeat then, and the enumeration goes on.
     */
    int source(int round, Outputs outputs);
}
