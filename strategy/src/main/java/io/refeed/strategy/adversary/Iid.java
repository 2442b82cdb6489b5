package io.refeed.strategy.adversary;

import io.refeed.game.Outputs;
import io.refeed.language.Language;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Parameter;
import java.util.Random;

/**
 * Feeds back a random share of words, each a random earlier output.
 *
 * @param rate the probability of a replay
 */
@Kind(
        name = "iid",
        summary =
                "From round 2 on, with probability rate, repeats an output drawn evenly from the distinct outputs so far; otherwise enumerates the target.",
        source = "Definition 3.4 of arXiv 2603.11784 (enumeration with replay, almost surely for rates below 1)")
public record Iid(
        @Parameter(meaning = "the probability of a replay in a round", least = 0, most = 1)
        double rate) implements ReplayConfig {
    @Override
    public ReplayRule rule(Language target, long seed) {
        Random random = new Random(seed);
        return (round, outputs) -> round > 1 && random.nextDouble() < rate ? draw(outputs, random) : 0;
    }

    private static int draw(Outputs outputs, Random random) {
        int count = outputs.distinctCount();
        return count == 0 ? 0 : outputs.roundOf(random.nextInt(count));
    }
}
