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
import io.refeed.strategy.generator.critical.Safeguard;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Witness Protection, which generates in the limit from any countable class although its own outputs come back. */
public final class WitnessProtection implements GeneratorKind {
    private static final String SAFEGUARDS =
            Arrays.stream(Safeguard.values()).map(Safeguard::label).collect(Collectors.joining(", "));

    @Override
    public String kind() {
        return "witness-protection";
    }

    @Override
    public String summary() {
        return "Trusts only words it never emitted, and never emits the least word that tells two active hypotheses apart.";
    }

    @Override
    public String source() {
        return "Algorithm 2, Theorem 6.1 of arXiv 2603.11784";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("without", "list of " + SAFEGUARDS, "[]", "safeguards to leave out"));
    }

    @Override
    public GeneratorConfig read(Node node, Domain domain) {
        EnumSet<Safeguard> without = EnumSet.noneOf(Safeguard.class);
        node.find("without").ifPresent(list -> list.list().forEach(label -> without.add(safeguard(label))));
        return new Config(without, null);
    }

    private static Safeguard safeguard(Node node) {
        return Arrays.stream(Safeguard.values())
                .filter(safeguard -> safeguard.label().equals(node.value()))
                .findFirst()
                .orElseThrow(() -> node.expected("one of " + SAFEGUARDS));
    }

    /**
     * Which safeguards are left out.
     *
     * @param without the safeguards left out
     * @param forbidden words that may not be chosen, null if there are none
     */
    public record Config(Set<Safeguard> without, Language forbidden) implements GeneratorConfig {
        /** Copies the set. */
        public Config {
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
            return Optional.of(new Config(without, Pairing.both(forbidden, more)));
        }
    }
}
