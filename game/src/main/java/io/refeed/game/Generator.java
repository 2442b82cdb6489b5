package io.refeed.game;

import java.util.Optional;

/**
 * Answers every word of the stream with a new one (element games) or with a hypothesis (proper games).
 *
 * <p>A generator is deterministic: the same turns give the same answers, which lets a restarted host rebuild it by
 * reading the stream again. It knows its own outputs, being their author.
 *
 * <p>Each round is either {@linkplain #answer asked} or {@linkplain #recall recalled}, in order, from round 1 on. Not safe
 * for use by several threads; one object a game.
 */
public interface Generator {
    /**
     * The answer to the next word of the stream.
     *
     * @return an {@link Answer.Word}, in proper games an {@link Answer.Hypothesis}; {@link Answer.Resigned} to give up
     * @throws BudgetException if finding an answer would cost more than a game may
     */
    Answer answer(Turn turn);

    /**
     * Takes a turn that was answered already, perhaps before a restart. A generator whose answers are dear brings its state
     * to where it was without working out the answer again; others just answer once more.
     *
     * @param logged the answer that counted
     */
    default void recall(Turn turn, Answer logged) {
        answer(turn);
    }

    /** The membership questions of the last answer, where the class is made of them; empty if there were none. */
    default Optional<QuestionExtent> questions() {
        return Optional.empty();
    }

    /** Whether a defence that tells so kept the word from the generator before the last answer. */
    default boolean dropped() {
        return false;
    }

    /** What went on inside at the last answer, if this generator tells. */
    default Optional<Diagnostics> diagnostics() {
        return Optional.empty();
    }
}
