package io.refeed.game;

import java.util.Optional;

/**
 * Answers every word of the stream with a new one (element games) or with a hypothesis (proper games).
 *
 * <p>A generator is deterministic: the same words give the same answers, which lets a restarted host rebuild it by
 * reading the stream again. It knows its own outputs, being their author.
 *
 * <p>Not safe for use by several threads; one object a game.
 */
public interface Generator {
    /**
     * The answer to the next word of the stream.
     *
     * @param word the word's position in the domain
     * @return a position of the domain, or in proper games an index of the class
     * @throws BudgetException if finding an answer would cost more than a game may
     */
    long answer(long word);

    /** The membership questions of the last answer, where the class is made of them; empty if there were none. */
    default Optional<QuestionExtent> asked() {
        return Optional.empty();
    }

    /**
     * The answer to the next word of the stream and to its label. This is what is called in every round; generators to
     * whom labels mean nothing leave it as it is.
     *
     * @param word the word's position in the domain
     * @param replay whether a label says that the adversary repeats an output; false where the stream has no labels
     */
    default long answer(long word, boolean replay) {
        return answer(word);
    }

    /** What went on inside at the last answer, if this generator tells. */
    default Optional<Diagnostics> diagnostics() {
        return Optional.empty();
    }
}
