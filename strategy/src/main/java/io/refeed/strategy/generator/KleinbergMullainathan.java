package io.refeed.strategy.generator;

import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Setting;
import io.refeed.language.Language;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import io.refeed.strategy.generator.critical.CriticalGenerator;
import io.refeed.strategy.generator.critical.ProperCriticalGenerator;
import java.util.Optional;

/**
 * The generator of Kleinberg and Mullainathan, which takes every word shown for true.
 *
 * @param variant which words may be the answer
 * @param forbidden words that may not, null if there are none; of no meaning in proper games
 */
@Kind(
        name = "kleinberg-mullainathan",
        summary =
                "Takes words of the greatest critical hypothesis, in proper games the hypothesis itself; trusts every word.",
        source = "Kleinberg and Mullainathan, arXiv 2404.06757")
public record KleinbergMullainathan(
        @Parameter(
                standard = "first",
                meaning = "the least unseen word up to the cutoff, or the cutoff itself; of no meaning in proper games")
        Variant variant,

        Language forbidden)
        implements GeneratorConfig {
    /** Which words of the critical hypothesis may be the answer. */
    public enum Variant {
        /** The least one up to the cutoff that was not shown (first version of the paper). */
        FIRST,
        /** The cutoff itself only (printed version). */
        ENDPOINT
    }

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
        return Optional.of(new KleinbergMullainathan(variant, Pairing.both(forbidden, more)));
    }
}
