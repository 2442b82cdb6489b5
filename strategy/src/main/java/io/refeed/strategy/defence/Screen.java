package io.refeed.strategy.defence;

import io.refeed.game.Answer;
import io.refeed.game.Diagnostics;
import io.refeed.game.Generator;
import io.refeed.game.Turn;
import java.util.Optional;

/**
 * Keeps words from a generator: in place of a word dropped it gets the latest word kept, label and all. The first word is
 * always kept, but drawn for like the others.
 *
 * <p>Not safe for use by several threads.
 */
final class Screen implements Generator {
    /** Which words look like the generator's own. */
    interface Suspicion {
        /** Whether the next word does. */
        boolean suspects(Turn turn);

        /** Takes in the answer to it. */
        default void answered(long answer) {}
    }

    private final Generator generator;
    private final Detection.Detector detector;
    private final Suspicion suspicion;
    private Turn kept;

    Screen(Generator generator, Detection detection, Suspicion suspicion) {
        this.generator = generator;
        this.detector = detection.begin();
        this.suspicion = suspicion;
    }

    @Override
    public Answer answer(Turn turn) {
        Answer answer = generator.answer(screen(turn));
        suspicion.answered(answer.value());
        return answer;
    }

    @Override
    public void recall(Turn turn, Answer logged) {
        generator.recall(screen(turn), logged);
        suspicion.answered(logged.value());
    }

    private Turn screen(Turn turn) {
        boolean drop = detector.drops(suspicion.suspects(turn));
        if (!drop || kept == null) {
            kept = turn;
        }
        return turn.showing(kept);
    }

    @Override
    public Optional<Diagnostics> diagnostics() {
        return generator.diagnostics();
    }
}
