package io.refeed.strategy.adversary;

import io.refeed.language.Language;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Parameter;
import java.util.Random;

/**
 * Feeds back the latest output in a random share of rounds.
 *
 * @param rate the probability of a replay
 */
@Kind(
        name = "echo",
        summary =
                "From round 2 on, with probability rate, repeats the output of the round before; otherwise enumerates the target.",
        source =
                "Definition 3.4 of arXiv 2603.11784 (enumeration with replay, almost surely for rates below 1); pure echo is a chain as in 2603.11228")
public record Echo(
        @Parameter(meaning = "the probability of a replay in a round", least = 0, most = 1)
        double rate) implements ReplayConfig {
    @Override
    public ReplayRule rule(Language target, long seed) {
        Random random = new Random(seed);
        return (round, outputs) -> round > 1 && random.nextDouble() < rate ? round - 1 : 0;
    }
}
