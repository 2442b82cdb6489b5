package io.refeed.game;

/**
 * Says of each word of a stream how likely it is that the adversary repeated an output, knowing neither the target nor where
 * the word comes from.
 *
 * <p>A detector is deterministic and knows its own game alone: the score of round t depends on the words 1 to t and, if its
 * kind {@linkplain DetectorConfig#readsAnswers reads answers}, on the answers 1 to t - 1, and on nothing else. So the scores
 * are the same in memory and on Kafka, and after any restart.
 *
 * <p>Each round is scored, then answered, in order, from round 1 on. Not safe for use by several threads; one object a game.
 */
@FunctionalInterface
public interface Detector {
    /**
     * The score of the next word.
     *
     * @return from 0 (not fed back, for all this detector knows) to 1 (fed back)
     */
    double score(Turn turn);

    /** Takes the answer to the word that was scored last. Called only if the kind reads answers. */
    default void answered(Answer answer) {}
}
