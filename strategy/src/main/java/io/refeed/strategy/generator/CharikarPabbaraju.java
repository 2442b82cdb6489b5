package io.refeed.strategy.generator;

import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.GeneratorKind;
import io.refeed.game.Setting;
import io.refeed.language.Domain;
import io.refeed.language.Language;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;
import java.util.Optional;

/** The non-uniform generator of Charikar and Pabbaraju, for every countable class as long as nothing is replayed. */
public final class CharikarPabbaraju implements GeneratorKind {
    @Override
    public String kind() {
        return "charikar-pabbaraju";
    }

    @Override
    public String summary() {
        return "Takes words that the consistent hypotheses share, each added in turn if infinitely many words are left.";
    }

    @Override
    public String source() {
        return "Charikar and Pabbaraju, arXiv 2411.15364";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public GeneratorConfig read(Node node, Domain domain) {
        return new Config();
    }

    /**
     * Has no parameters of its own.
     *
     * @param forbidden words that may not be chosen, null if there are none
     */
    public record Config(Language forbidden) implements GeneratorConfig {
        /** Nothing is forbidden. */
        public Config() {
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
            return Optional.of(new Config(Pairing.both(forbidden, more)));
        }
    }
}
