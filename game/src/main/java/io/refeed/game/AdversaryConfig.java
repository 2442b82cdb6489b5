package io.refeed.game;

import io.refeed.language.spec.Node;

/**
 * The configuration of an adversary, read from an experiment file: immutable, checked, ready to make adversaries.
 *
 * <p>A record that declares a {@link io.refeed.language.spec.Kind}; its class name stands in
 * {@code META-INF/services/io.refeed.game.AdversaryConfig}.
 */
public interface AdversaryConfig {
    /**
     * Refuses games that this adversary cannot play; there are none unless it says so.
     *
     * @param target the target, null if the adversary settles it itself
     * @param node the adversary's place in the file, for the error
     * @throws io.refeed.language.spec.SpecException if the pairing makes no sense
     */
    default void check(Setting setting, Target target, Node node) {}

    /**
     * A fresh adversary for one game.
     *
     * @param target the target, null if the adversary settles it itself
     * @param seed the seed of its random choices
     */
    Adversary create(Setting setting, Target target, long seed);

    /** Whether it settles its targets itself, so that its games name none. */
    default boolean settlesTargets() {
        return false;
    }

    /** Whether it writes the class itself, against the questions of the generator. */
    default boolean writesClass() {
        return false;
    }

    /** How many membership questions a round it answers, where it {@linkplain #writesClass() writes the class}. */
    default long questions() {
        return Long.MAX_VALUE;
    }

    /** Whether its choices make sense only if every answer has come before the next word is chosen. */
    default boolean needsLockstep() {
        return false;
    }

    /** Whether it may show words that are neither in the target nor earlier outputs, and says so by their origin. */
    default boolean noisy() {
        return false;
    }
}
