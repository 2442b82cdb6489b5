package io.refeed.game;

import io.refeed.language.ClassKind;
import io.refeed.language.HypothesisClass;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * Every kind of class, generator, adversary and defence on the class path, found through {@link ServiceLoader}. Immutable; safe
 * for use by several threads.
 */
public final class Catalog {
    private final Map<String, ClassKind> classes = new TreeMap<>();
    private final Map<String, GeneratorKind> generators = new TreeMap<>();
    private final Map<String, AdversaryKind> adversaries = new TreeMap<>();
    private final Map<String, DefenceKind> defences = new TreeMap<>();

    private Catalog() {
        ServiceLoader.load(ClassKind.class).forEach(kind -> register(classes, kind));
        ServiceLoader.load(GeneratorKind.class).forEach(kind -> register(generators, kind));
        ServiceLoader.load(AdversaryKind.class).forEach(kind -> register(adversaries, kind));
        ServiceLoader.load(DefenceKind.class).forEach(kind -> register(defences, kind));
    }

    /**
     * Loads all kinds.
     *
     * @throws IllegalStateException if two of them share a name
     */
    public static Catalog load() {
        return new Catalog();
    }

    /** The kinds of class, by name. */
    public Collection<ClassKind> classes() {
        return Collections.unmodifiableCollection(classes.values());
    }

    /** The kinds of generator, by name. */
    public Collection<GeneratorKind> generators() {
        return Collections.unmodifiableCollection(generators.values());
    }

    /** The kinds of adversary, by name. */
    public Collection<AdversaryKind> adversaries() {
        return Collections.unmodifiableCollection(adversaries.values());
    }

    /** The kinds of defence, by name. */
    public Collection<DefenceKind> defences() {
        return Collections.unmodifiableCollection(defences.values());
    }

    /** Reads a class. */
    public HypothesisClass readClass(Node node) {
        return pick(classes, node, "class").read(node);
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

    private static <K extends Kind> K pick(Map<String, K> kinds, Node node, String what) {
        Node name = node.get("kind");
        K kind = kinds.get(name.text());
        if (kind == null) {
            throw name.expected("a kind of " + what + " (" + String.join(", ", kinds.keySet()) + ")");
        }
        kind.checkKeys(node);
        return kind;
    }

    private static <K extends Kind> void register(Map<String, K> kinds, K kind) {
        K other = kinds.putIfAbsent(kind.kind(), kind);
        if (other != null) {
            throw new IllegalStateException("two kinds are called '" + kind.kind() + "': "
                    + other.getClass().getName() + " and " + kind.getClass().getName());
        }
    }
}
