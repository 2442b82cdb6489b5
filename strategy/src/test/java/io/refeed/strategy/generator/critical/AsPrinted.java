package io.refeed.strategy.generator.critical;

import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Setting;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;
import java.util.List;

/** The literal Witness Protection as a kind of its own, so that measurements can put it beside the engine. */
@Kind(
        name = "witness-protection-as-printed",
        summary = "Witness Protection transcribed set by set, with no thought of cost.",
        source = "Algorithm 2 of arXiv 2603.11784")
public record AsPrinted() implements GeneratorConfig {
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
