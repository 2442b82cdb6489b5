package io.refeed.game;

import io.refeed.language.Language;
import io.refeed.language.spec.Node;
import java.util.Optional;

/**
 * The configuration of a generator, read from an experiment file: immutable, checked, ready to make generators.
 *
 * <p>A record that declares a {@link io.refeed.language.spec.Kind}; its class name stands in
 * {@code META-INF/services/io.refeed.game.GeneratorConfig}.
 */
public interface GeneratorConfig {
    /**
     * Refuses games that this generator cannot play; there are none unless it says so.
     *
     * @param node the generator's place in the file, for the error
     * @throws io.refeed.language.spec.SpecException if the pairing makes no sense
     */
    default void check(Setting setting, Node node) {}

    /** A fresh generator for one game. */
    Generator create(Setting setting);

    /**
     * The same generator, except that it passes over candidates that lie in a language. Empty if it does not choose its
     * answers among candidates.
     *
     * @param forbidden the words that it may not choose; a fixed fallback is no choice
     */
    default Optional<GeneratorConfig> avoiding(Language forbidden) {
        return Optional.empty();
    }

    /** The name of the outside player that answers in this generator's place, or null if it runs in this program. */
    default String player() {
        return null;
    }

    /** Whether Theorem 6.1 promises this generator a certificate (Witness Protection without ablations). */
    default boolean certified() {
        return false;
    }
}
