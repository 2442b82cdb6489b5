package io.refeed.strategy.defence;

import io.refeed.game.Diagnostics;
import io.refeed.game.Generator;
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
        boolean suspects(long word, boolean replay);

        /** Takes in the answer to it. */
        default void answered(long answer) {}
    }

    private final Generator generator;
    private final Detection.Detector detector;
    private final Suspicion suspicion;
    private boolean begun;
    private long kept;
    private boolean keptReplay;

    Screen(Generator generator, Detection detection, Suspicion suspicion) {
        this.generator = generator;
        this.detector = detection.begin();
        this.suspicion = suspicion;
    }

    @Override
    public long answer(long word) {
        return answer(word, false);
    }

    @Override
    public long answer(long word, boolean replay) {
        boolean drop = detector.drops(suspicion.suspects(word, replay));
        if (!drop || !begun) {
            begun = true;
            kept = word;
            keptReplay = replay;
        }
        long answer = generator.answer(kept, keptReplay);
        suspicion.answered(answer);
        return answer;
    }

    @Override
    public Optional<Diagnostics> diagnostics() {
        return generator.diagnostics();
    }
}
