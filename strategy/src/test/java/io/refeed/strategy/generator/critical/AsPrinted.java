package io.refeed.strategy.generator.critical;

import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.GeneratorKind;
import io.refeed.game.Setting;
import io.refeed.language.Domain;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;

/** The literal Witness Protection as a kind of its own, so that measurements can put it beside the engine. */
public final class AsPrinted implements GeneratorKind {
    @Override
    public String kind() {
        return "witness-protection-as-printed";
    }

    @Override
    public String summary() {
        return "Witness Protection transcribed set by set, with no thought of cost.";
    }

    @Override
    public String source() {
        return "Algorithm 2 of arXiv 2603.11784";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public GeneratorConfig read(Node node, Domain domain) {
        return new Config();
    }

    /** It has nothing to configure. */
    private record Config() implements GeneratorConfig {
        @Override
        public void check(Setting setting, Node node) {
            if (setting.proper()) {
                throw node.error("expected a game of mode element");
            }
        }

        @Override
        public Generator create(Setting setting) {
            return Literal.witnessProtection(setting.hypotheses(), List.of());
        }
    }
}
