package io.refeed.strategy.generator;

import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.GeneratorKind;
import io.refeed.game.Setting;
import io.refeed.language.Domain;
import io.refeed.language.Language;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import io.refeed.strategy.generator.critical.CriticalGenerator;
import io.refeed.strategy.generator.critical.ProperCriticalGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The generator of Kleinberg and Mullainathan, which takes every word shown for true. */
public final class KleinbergMullainathan implements GeneratorKind {
    /** Which words of the critical hypothesis may be the answer. */
    public enum Variant {
        /** The least one up to the cutoff that was not shown (first version of the paper). */
        FIRST,
        /** The cutoff itself only (printed version). */
        ENDPOINT;

        private String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String kind() {
        return "kleinberg-mullainathan";
    }

    @Override
    public String summary() {
        return "Takes words of the greatest critical hypothesis, in proper games the hypothesis itself; trusts every word.";
    }

    @Override
    public String source() {
        return "Kleinberg and Mullainathan, arXiv 2404.06757";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "variant",
                "first or endpoint",
                "first",
                "the least unseen word up to the cutoff, or the cutoff itself; of no meaning in proper games"));
    }

    @Override
    public GeneratorConfig read(Node node, Domain domain) {
        return new Config(
                node.find("variant").map(KleinbergMullainathan::variant).orElse(Variant.FIRST), null);
    }

    private static Variant variant(Node node) {
        return Arrays.stream(Variant.values())
                .filter(variant -> variant.label().equals(node.value()))
                .findFirst()
                .orElseThrow(() -> node.expected("first or endpoint"));
    }

    /**
     * Which variant plays.
     *
     * @param variant which words may be the answer
     * @param forbidden words that may not, null if there are none; of no meaning in proper games
     */
    public record Config(Variant variant, Language forbidden) implements GeneratorConfig {
        @Override
        public void check(Setting setting, Node node) {
            Pairing.needListed(setting, node, "kleinberg-mullainathan");
        }

        @Override
        public Generator create(Setting setting) {
            return setting.proper()
                    ? new ProperCriticalGenerator(setting.hypotheses())
                    : CriticalGenerator.kleinbergMullainathan(setting.hypotheses(), variant == Variant.ENDPOINT)
                            .avoiding(forbidden);
        }

        @Override
        public Optional<GeneratorConfig> avoiding(Language more) {
            return Optional.of(new Config(variant, Pairing.both(forbidden, more)));
        }
    }
}
