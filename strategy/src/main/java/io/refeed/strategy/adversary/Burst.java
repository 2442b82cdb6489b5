package io.refeed.strategy.adversary;

import io.refeed.language.Language;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Parameter;

/**
 * Plays the first outputs back in one go.
 *
 * @param start the first round of the burst
 * @param length its number of rounds
 */
@Kind(
        name = "burst",
        summary =
                "In length rounds from round start on repeats the outputs of the rounds 1, 2, ..., length in order; all other rounds enumerate the target.",
        source = "Definition 3.4 of arXiv 2603.11784 (enumeration with replay); Algorithm 1 (burn-in) withstands it")
public record Burst(
        @Parameter(least = 2, meaning = "the first round that repeats an output")
        int start,

        @Parameter(least = 1, meaning = "the number of rounds that do")
        int length)
        implements ReplayConfig {
    @Override
    public ReplayRule rule(Language target, long seed) {
        return (round, outputs) -> round >= start && round - start < length ? round - start + 1 : 0;
    }
}
