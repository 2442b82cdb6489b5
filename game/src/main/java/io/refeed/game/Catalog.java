package io.refeed.game;

import io.refeed.language.ClassConfig;
import io.refeed.language.Domains;
import io.refeed.language.HypothesisClass;
import io.refeed.language.kind.RecordKind;
import io.refeed.language.spec.Faults;
import io.refeed.language.spec.Nearest;
import io.refeed.language.spec.Node;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Every kind of class, generator, adversary, defence and detector on the class path. Immutable; safe for use by several threads.
 */
public final class Catalog {
    private final Map<String, RecordKind<ClassConfig>> classes = RecordKind.all(ClassConfig.class);
    private final Map<String, RecordKind<GeneratorConfig>> generators = RecordKind.all(GeneratorConfig.class);
    private final Map<String, RecordKind<AdversaryConfig>> adversaries = RecordKind.all(AdversaryConfig.class);
    private final Map<String, RecordKind<DefenceConfig>> defences = RecordKind.all(DefenceConfig.class);
    private final Map<String, RecordKind<DetectorConfig>> detectors = RecordKind.all(DetectorConfig.class);

    private Catalog() {}

    /**
     * Loads all kinds.
     *
     * @throws io.refeed.language.kind.KindException if two of them share a name, or one is not what it should be
     */
    public static Catalog load() {
        return new Catalog();
    }

    /** The kinds of class, by name. */
    public Collection<RecordKind<ClassConfig>> classes() {
        return classes.values();
    }

    /** The kinds of generator, by name. */
    public Collection<RecordKind<GeneratorConfig>> generators() {
        return generators.values();
    }

    /** The kinds of adversary, by name. */
    public Collection<RecordKind<AdversaryConfig>> adversaries() {
        return adversaries.values();
    }

    /** The kinds of defence, by name. */
    public Collection<RecordKind<DefenceConfig>> defences() {
        return defences.values();
    }

    /** The kinds of detector, by name. */
    public Collection<RecordKind<DetectorConfig>> detectors() {
        return detectors.values();
    }

    /** Reads a class. Words of kinds that name no domain are natural numbers. */
    public HypothesisClass readClass(Node node) {
        return pick(classes, node, "class").read(node, Domains.NATURALS).hypotheses();
    }

    /** Reads a generator and checks that it can play in the setting. */
    public GeneratorConfig readGenerator(Node node, Setting setting) {
        GeneratorConfig config = pick(generators, node, "generator").read(node, setting.domain());
        config.check(setting, node);
        return config;
    }

    /** Reads an adversary; whether it can play is for {@link AdversaryConfig#check} to say. */
    public AdversaryConfig readAdversary(Node node, Setting setting) {
        return pick(adversaries, node, "adversary").read(node, setting.domain());
    }

    /** Reads a defence; whether it can guard the generator is for {@link DefenceConfig#check} to say. */
    public DefenceConfig readDefence(Node node, Setting setting) {
        return pick(defences, node, "defence").read(node, setting.domain());
    }

    /** Reads a detector. */
    public DetectorConfig readDetector(Node node, Setting setting) {
        return pick(detectors, node, "detector").read(node, setting.domain());
    }

    /**
     * Checks a generator, defences, detectors and an adversary as far as that is possible where the class is not known.
     *
     * @param generator its description, or null
     * @param adversary its description, or null
     * @param faults takes what is wrong with them
     */
    void checkWithoutClass(
            Object generator, List<Object> between, List<Object> watching, Object adversary, Faults faults) {
        check(generators, new Node("generator", generator), "generator", faults);
        for (Node each : new Node("defences", between).list()) {
            check(defences, each, "defence", faults);
        }
        for (Node each : new Node("detectors", watching).list()) {
            check(detectors, each, "detector", faults);
        }
        check(adversaries, new Node("adversary", adversary), "adversary", faults);
    }

    private static <C> void check(Map<String, RecordKind<C>> kinds, Node node, String what, Faults faults) {
        if (node.value() != null) {
            faults.check(() -> pick(kinds, node, what).check(node));
        }
    }

    private static <C> RecordKind<C> pick(Map<String, RecordKind<C>> kinds, Node node, String what) {
        Node name = node.get("kind");
        RecordKind<C> kind = kinds.get(name.text());
        if (kind == null) {
            String names = String.join(", ", kinds.keySet());
            throw name.error(
                    name.expected("a kind of " + what + " (" + names + ")").problem()
                            + Nearest.question(name.text(), kinds.keySet()));
        }
        return kind;
    }
}
