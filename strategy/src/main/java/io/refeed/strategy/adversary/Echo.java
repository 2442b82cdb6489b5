package io.refeed.strategy.adversary;

import io.refeed.game.AdversaryKind;
import io.refeed.language.Domain;
import io.refeed.language.Language;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;
import java.util.Random;

/** Feeds back the latest output in a random share of rounds. */
public final class Echo implements AdversaryKind {
    @Override
    public String kind() {
        return "echo";
    }

    @Override
    public String summary() {
        return "From round 2 on, with probability rate, repeats the output of the round before; otherwise enumerates the target.";
    }

    @Override
    public String source() {
        return "Definition 3.4 of arXiv 2603.11784 (enumeration with replay, almost surely for rates below 1); pure echo is a chain as in 2603.11228";
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
            return (round, outputs) -> round > 1 && random.nextDouble() < rate ? round - 1 : 0;
        }
    }
}
