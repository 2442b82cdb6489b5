package io.refeed.strategy.generator;

import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Setting;
import io.refeed.language.Language;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import io.refeed.strategy.generator.critical.CriticalGenerator;
import io.refeed.strategy.generator.critical.Safeguard;
import java.util.Optional;
import java.util.Set;

/**
 * Witness Protection, which generates in the limit from any countable class although its own outputs come back.
 *
 * @param without the safeguards left out
 * @param forbidden words that may not be chosen, null if there are none
 */
@Kind(
        name = "witness-protection",
        summary =
                "Trusts only words it never emitted, and never emits the least word that tells two active hypotheses apart.",
        source = "Algorithm 2, Theorem 6.1 of arXiv 2603.11784")
public record WitnessProtection(
        @Parameter(standard = "[]", meaning = "safeguards to leave out")
        Set<Safeguard> without,

        Language forbidden) implements GeneratorConfig {
    /** Copies the set. */
    public WitnessProtection {
        without = Set.copyOf(without);
    }

    @Override
    public void check(Setting setting, Node node) {
        Pairing.needElement(setting, node, "witness-protection");
        Pairing.needListed(setting, node, "witness-protection");
    }

    @Override
    public Generator create(Setting setting) {
        return CriticalGenerator.witnessProtection(setting.hypotheses(), without)
                .avoiding(forbidden);
    }

    @Override
    public boolean certified() {
        return without.isEmpty() && forbidden == null;
    }

    @Override
    public Optional<GeneratorConfig> avoiding(Language more) {
        return Optional.of(new WitnessProtection(without, Pairing.both(forbidden, more)));
    }
}
