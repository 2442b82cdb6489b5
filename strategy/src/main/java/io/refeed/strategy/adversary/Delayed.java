package io.refeed.strategy.adversary;

import io.refeed.game.AdversaryKind;
import io.refeed.language.Domain;
import io.refeed.language.Language;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;

/** Feeds outputs back late. */
public final class Delayed implements AdversaryKind {
    @Override
    public String kind() {
        return "delayed";
    }

    @Override
    public String summary() {
        return "Every even round after round lag repeats the output of lag rounds before; all other rounds enumerate the target.";
    }

    @Override
    public String source() {
        return "Definition 3.4 of arXiv 2603.11784 (enumeration with replay)";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("lag", "whole number, at least 1", "", "how many rounds an output is held back"));
    }

    @Override
    public Config read(Node node, Domain domain) {
        return new Config((int) node.get("lag").integer(1, Integer.MAX_VALUE));
    }

    /**
     * How late outputs come back.
     *
     * @param lag the number of rounds, at least 1
     */
    public record Config(int lag) implements ReplayConfig {
        /** Checks the range. */
        public Config {
            if (lag < 1) {
                throw new IllegalArgumentException("lag is below 1: " + lag);
            }
        }

        @Override
        public ReplayRule rule(Language target, long seed) {
            return (round, outputs) -> round % 2 == 0 && round > lag ? round - lag : 0;
        }
    }
}
