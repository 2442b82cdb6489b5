package io.refeed.strategy.adversary;

import io.refeed.game.AdversaryKind;
import io.refeed.game.Outputs;
import io.refeed.language.Domain;
import io.refeed.language.Language;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;
import java.util.Random;

/** Feeds back a random share of words, each a random earlier output. */
public final class Iid implements AdversaryKind {
    @Override
    public String kind() {
        return "iid";
    }

    @Override
    public String summary() {
        return "From round 2 on, with probability rate, repeats an output drawn evenly from the distinct outputs so far; otherwise enumerates the target.";
    }

    @Override
    public String source() {
        return "Definition 3.4 of arXiv 2603.11784 (enumeration with replay, almost surely for rates below 1)";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Rates.PARAMETER);
    }

    @Override
    public Config read(Node node, Domain domain) {
        return new Config(Rates.read(node.get("rate")));
    }

    /**
     * The share of replays.
     *
     * @param rate the probability of a replay, 0..1
     */
    public record Config(double rate) implements ReplayConfig {
        /** Checks the range. */
        public Config {
            Rates.check(rate);
        }

        @Override
        public ReplayRule rule(Language target, long seed) {
            Random random = new Random(seed);
            return (round, outputs) -> round > 1 && random.nextDouble() < rate ? draw(outputs, random) : 0;
        }

        private static int draw(Outputs outputs, Random random) {
            int count = outputs.distinctCount();
            return count == 0 ? 0 : outputs.firstRoundOf(outputs.distinct(random.nextInt(count)));
        }
    }
}
