package io.refeed.strategy.generator;

import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Setting;
import io.refeed.language.Domain;
import io.refeed.language.Language;
import io.refeed.language.LanguageTooLargeException;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.Optional;

/**
 * The uniform generator for finite classes, with the burn-in that keeps its threshold under replay.
 *
 * @param burnIn whether the first word is repeated below the threshold
 * @param fallback the answer below the threshold otherwise
 * @param forbidden words that may not be chosen from the threshold on, null if there are none
 */
@Kind(
        name = "closure",
        summary =
                "Waits for one word more than the closure dimension, then takes words that all consistent hypotheses share.",
        source = "Li, Raman and Tewari, arXiv 2410.13714; burn-in: Algorithm 1, Theorem 4.1 of arXiv 2603.11784")
public record Closure(
        @Parameter(standard = "true", meaning = "whether to repeat the first word while waiting")
        boolean burnIn,

        @Parameter(words = true, standard = Parameter.FIRST_WORD, meaning = "the answer while waiting without burn-in")
        long fallback,

        Language forbidden)
        implements GeneratorConfig {
    /** Nothing is forbidden. */
    public Closure(boolean burnIn, long fallback) {
        this(burnIn, fallback, null);
    }

    @Override
    public void check(Setting setting, Node node) {
        Pairing.needElement(setting, node, "closure");
        Pairing.needFinite(setting, node, "closure");
        try {
            ClosureDimension.of(setting.hypotheses());
        } catch (LanguageTooLargeException e) {
            throw node.error("the closure dimension of the class cannot be computed: " + e.getMessage());
        }
    }

    @Override
    public Generator create(Setting setting) {
        long threshold = ClosureDimension.of(setting.hypotheses()) + 1;
        return new ClosureGenerator(setting.hypotheses(), threshold, burnIn ? Domain.NONE : fallback, forbidden);
    }

    @Override
    public Optional<GeneratorConfig> avoiding(Language more) {
        return Optional.of(new Closure(burnIn, fallback, Pairing.both(forbidden, more)));
    }
}
