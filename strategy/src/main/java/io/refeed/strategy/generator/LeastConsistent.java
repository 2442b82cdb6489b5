package io.refeed.strategy.generator;

import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.GeneratorKind;
import io.refeed.game.Setting;
import io.refeed.language.Domain;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;

/** The proper generator that answers with the first hypothesis that contains all words shown. */
public final class LeastConsistent implements GeneratorKind {
    @Override
    public String kind() {
        return "least-consistent";
    }

    @Override
    public String summary() {
        return "Answers with the least consistent hypothesis, of an infinite class among the first t; with the first if there is none.";
    }

    @Override
    public String source() {
        return "identification by enumeration (Gold 1967)";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public GeneratorConfig read(Node node, Domain domain) {
        return new Config();
    }

    /** Has no parameters. */
    public record Config() implements GeneratorConfig {
        @Override
        public void check(Setting setting, Node node) {
            Pairing.needProper(setting, node, "least-consistent");
        }

        @Override
        public Generator create(Setting setting) {
            return new LeastConsistentGenerator(setting.hypotheses());
        }
    }
}
