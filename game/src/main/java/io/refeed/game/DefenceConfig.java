package io.refeed.game;

import io.refeed.language.spec.Node;
import java.util.Optional;

/**
 * The configuration of a defence, read from an experiment file: immutable, checked, ready to guard generators. A record that
 * declares a {@link io.refeed.language.spec.Kind}; its class name stands in
 * {@code META-INF/services/io.refeed.game.DefenceConfig}.
 *
 * <p>A defence acts on what the generator may answer ({@link #restrict}), on what it gets to see ({@link #screen}), or on
 * both. Like generators, defences are deterministic: the same words, labels and answers make the same game.
 */
public interface DefenceConfig {
    /**
     * Refuses games in which this defence makes no sense; there are none unless it says so.
     *
     * @param generator the generator as the defences before this one leave it
     * @param node the defence's place in the file, for the error
     * @throws io.refeed.language.spec.SpecException if the pairing makes no sense
     */
    default void check(Setting setting, GeneratorConfig generator, Node node) {}

    /** The generator to make in place of the one given; the same one unless this defence acts on what may be answered. */
    default GeneratorConfig restrict(GeneratorConfig generator) {
        return generator;
    }

    /** What stands between the stream and a fresh generator; nothing unless this defence acts on what is seen. */
    default Optional<Screen> screen(Setting setting) {
        return Optional.empty();
    }

    /**
     * Refuses detectors without which, or with which, this defence makes no sense; there are none unless it says so.
     *
     * @param detectors those of the game
     * @param node the defence's place in the file, for the error
     * @throws io.refeed.language.spec.SpecException if the pairing makes no sense
     */
    default void checkDetectors(Detectors detectors, Node node) {}

    /** The same as {@link #screen(Setting)}, for a defence that asks detectors of the game. */
    default Optional<Screen> screen(Setting setting, Detectors detectors) {
        return screen(setting);
    }

    /**
     * The detector outside this program whose scores it needs; empty unless it asks one. Such a score is {@linkplain Turn#scores
     * shown} with the word.
     */
    default Optional<String> awaits(Detectors detectors) {
        return Optional.empty();
    }

    /** Whether chance decides what it drops. */
    default boolean draws() {
        return false;
    }

    /** Whether the stream of its games must tell by a label which words are replays. */
    default boolean readsLabels() {
        return false;
    }
}
