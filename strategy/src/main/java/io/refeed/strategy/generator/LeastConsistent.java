package io.refeed.strategy.generator;

import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Setting;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;

/** The proper generator that answers with the first hypothesis that contains all words shown. */
@Kind(
        name = "least-consistent",
        summary =
                "Answers with the least consistent hypothesis, of an infinite class among the first t; with the first if there is none.",
        source = "identification by enumeration (Gold 1967)")
public record LeastConsistent() implements GeneratorConfig {
    @Override
    public void check(Setting setting, Node node) {
        Pairing.needProper(setting, node, "least-consistent");
    }

    @Override
    public Generator create(Setting setting) {
        return new LeastConsistentGenerator(setting.hypotheses());
    }
}
