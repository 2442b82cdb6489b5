package io.refeed.strategy.adversary;

import io.refeed.language.Language;
import io.refeed.language.spec.Kind;

/** Every other word is the generator's latest output. */
@Kind(
        name = "echo-alternate",
        summary = "Every even round repeats the output of the round before; odd rounds enumerate the target.",
        source = "Definition 3.4 of arXiv 2603.11784 (enumeration with replay)")
public record EchoAlternate() implements ReplayConfig {
    @Override
    public ReplayRule rule(Language target, long seed) {
        return (round, outputs) -> round % 2 == 0 ? round - 1 : 0;
    }
}
