package io.refeed.strategy.adversary;

import io.refeed.game.AdversaryKind;
import io.refeed.language.Domain;
import io.refeed.language.Language;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;

/** Every other word is the generator's latest output. */
public final class EchoAlternate implements AdversaryKind {
    @Override
    public String kind() {
        return "echo-alternate";
    }

    @Override
    public String summary() {
        return "Every even round repeats the output of the round before; odd rounds enumerate the target.";
    }

    @Override
    public String source() {
        return "Definition 3.4 of arXiv 2603.11784 (enumeration with replay)";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Config read(Node node, Domain domain) {
        return new Config();
    }

    /** Nothing to set. */
    public record Config() implements ReplayConfig {
        @Override
        public ReplayRule rule(Language target, long seed) {
            return (round, outputs) -> round % 2 == 0 ? round - 1 : 0;
        }
    }
}
