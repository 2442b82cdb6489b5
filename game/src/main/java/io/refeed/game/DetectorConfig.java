package io.refeed.game;

import java.time.Duration;
import java.util.Optional;

/**
 * The configuration of a detector, read from an experiment file: immutable, checked. A record that declares a {@link
 * io.refeed.language.spec.Kind}; its class name stands in {@code META-INF/services/io.refeed.game.DetectorConfig}.
 *
 * <p>Detectors are measured, not obeyed: what they say changes no game, unless a defence of the game names one.
 */
public interface DetectorConfig {
    /** The name that verdicts, cards and scores call it by; no two detectors of a game share one. */
    String name();

    /** From which score on, 0 to 1, a word counts as fed back. */
    double threshold();

    /** How long a score may be missing once the game is over, as descriptions spell it. */
    String patience();

    /** How long a score may be missing once the game is over. */
    default Duration patienceTime() {
        return Durations.parse(patience());
    }

    /** Whether the scores may depend on the answers of earlier rounds, which come in another topic than the words. */
    default boolean readsAnswers() {
        return false;
    }

    /** Whether it runs outside this program and writes its scores itself. */
    default boolean isExternal() {
        return false;
    }

    /** A detector for one game; empty if it {@linkplain #isExternal runs outside this program}. */
    Optional<Detector> open(Setting setting);
}
