package io.refeed.strategy.generator;

import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Setting;
import io.refeed.language.Language;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;
import java.util.Optional;

/**
 * The non-uniform generator of Charikar and Pabbaraju, for every countable class as long as nothing is replayed.
 *
 * @param forbidden words that may not be chosen, null if there are none
 */
@Kind(
        name = "charikar-pabbaraju",
        summary =
                "Takes words that the consistent hypotheses share, each added in turn if infinitely many words are left.",
        source = "Charikar and Pabbaraju, arXiv 2411.15364")
public record CharikarPabbaraju(Language forbidden) implements GeneratorConfig {
    /** Nothing is forbidden. */
    public CharikarPabbaraju() {
        this(null);
    }

    @Override
    public void check(Setting setting, Node node) {
        Pairing.needElement(setting, node, "charikar-pabbaraju");
        Pairing.needListed(setting, node, "charikar-pabbaraju");
    }

    @Override
    public Generator create(Setting setting) {
        return new GreedyIntersection(setting.hypotheses(), forbidden);
    }

    @Override
    public Optional<GeneratorConfig> avoiding(Language more) {
        return Optional.of(new CharikarPabbaraju(Pairing.both(forbidden, more)));
    }
}
