package io.refeed.game;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Those detectors of one game that run in this program, side by side. One that throws, or says what is no score, is not asked
 * again: its scores are missing from there on.
 *
 * <p>Not safe for use by several threads; one object a game.
 */
public final class DetectorPanel {
    /** Scores are told to six decimals, so that they read the same wherever they are written. */
    private static final double UNIT = 1e6;

    private final List<Seat> seats = new ArrayList<>();
    private final BiConsumer<String, Throwable> failures;

    /**
     * @param chosen which detectors are wanted; those outside this program never sit here
     * @param failures is told which detector failed, and of what
     */
    public DetectorPanel(
            Detectors detectors,
            Setting setting,
            Predicate<DetectorConfig> chosen,
            BiConsumer<String, Throwable> failures) {
        this.failures = failures;
        for (DetectorConfig config : detectors.list()) {
            if (chosen.test(config)) {
                open(config, setting);
            }
        }
    }

    private void open(DetectorConfig config, Setting setting) {
        try {
            config.open(setting).ifPresent(detector -> seats.add(new Seat(config, detector)));
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            failures.accept(config.name(), e);
        }
    }

    /** Takes scores. */
    @FunctionalInterface
    public interface Sink {
        /** The score, 0 to 1, that a detector gives the word of a round. */
        void score(int round, String detector, double score);
    }

    /** Whether no one is left to ask. */
    public boolean isEmpty() {
        return seats.isEmpty();
    }

    /** Has the next word scored. */
    public void score(Turn turn, Sink sink) {
        ask(seat -> sink.score(turn.round(), seat.config.name(), rounded(seat.detector.score(turn))));
    }

    /**
     * A score as it is told.
     *
     * @throws IllegalStateException if it is none
     */
    public static double rounded(double score) {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalStateException("a score of " + score + ", expected 0 to 1");
        }
        return Math.rint(score * UNIT) / UNIT;
    }

    /** Tells the answer to the word that was scored last to those who may know it. */
    public void answered(Answer answer) {
        ask(seat -> {
            if (seat.config.readsAnswers()) {
                seat.detector.answered(answer);
            }
        });
    }

    private void ask(java.util.function.Consumer<Seat> question) {
        seats.removeIf(seat -> {
            try {
                question.accept(seat);
                return false;
            } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
                failures.accept(seat.config.name(), e);
                return true;
            }
        });
    }

    private record Seat(DetectorConfig config, Detector detector) {}
}
