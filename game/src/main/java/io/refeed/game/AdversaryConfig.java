package io.refeed.game;

import io.refeed.language.spec.Node;

/** The configuration of an adversary, read from an experiment file: immutable, checked, ready to make adversaries. */
public interface AdversaryConfig {
    /**
     * Refuses games that this adversary cannot play.
     *
     * @param target the target, null if the adversary settles it itself
     * @param node the adversary's place in the file, for the error
     * @throws io.refeed.language.spec.SpecException if the pairing makes no sense
     */
    void check(Setting setting, Target target, Node node);

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

    /** Whether it may show words that are neither in the target nor earlier outputs, and says so by their origin. */
    default boolean noisy() {
        return false;
    }
}
