package io.refeed.strategy.adversary;

import io.refeed.language.Language;
import io.refeed.language.spec.Kind;

/** Nearly every word is the generator's latest output; the enumeration goes on ever more slowly. */
@Kind(
        name = "echo-sparse",
        summary = "Repeats the latest output, except in the rounds 1, 2, 4, 8, ..., which enumerate the target.",
        source = "Definition 3.4 of arXiv 2603.11784 (enumeration with replay), slowed down")
public record EchoSparse() implements ReplayConfig {
    @Override
    public ReplayRule rule(Language target, long seed) {
        return (round, outputs) -> Integer.bitCount(round) == 1 ? 0 : round - 1;
    }
}
