package io.refeed.strategy.defence;

import io.refeed.game.Answer;
import io.refeed.game.Detector;
import io.refeed.game.Screen;
import io.refeed.game.Turn;
import java.util.Random;

/**
 * How well a detector works.
 *
 * @param hit the probability that a suspect word is dropped
 * @param falseAlarm the probability that any other word is dropped
 * @param seed the seed of {@code java.util.Random}, of which each word that reaches the detector takes one
 *     {@code nextDouble()}, the first word included and whatever the probabilities are
 */
record Detection(double hit, double falseAlarm, long seed) {
    private static final double SUSPECT = 0.5;

    static final String FALSE_ALARM_MEANING = "the probability that any other word is dropped";
    static final String SEED_MEANING =
            "of its random choices: one nextDouble() for every word that reaches it, the first too";

    /** Whether a probability leaves anything to chance. */
    static boolean isChance(double probability) {
        return probability > 0 && probability < 1;
    }

    /** A detector for one game, which has drawn nothing yet. */
    Screen screen(Detector detector) {
        Random random = new Random(seed);
        return new Screen() {
            @Override
            public boolean drops(Turn turn) {
                return random.nextDouble() < (detector.score(turn) >= SUSPECT ? hit : falseAlarm);
            }

            @Override
            public void answered(Answer answer) {
                detector.answered(answer);
            }
        };
    }
}
