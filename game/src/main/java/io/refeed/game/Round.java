package io.refeed.game;

/**
 * One round as it went into the books: the word that was shown and the answer that counted.
 *
 * @param round the round, from 1 on
 * @param word the word, as a position
 * @param origin the word's origin by the adversary's account
 * @param source the round whose output was repeated; 0 unless the origin is {@link Origin#REPLAY}
 * @param answered whether an answer counted; the last word of an unfinished game has none
 * @param answer the answer, {@link Outputs#NONE} if there is none or it is malformed
 * @param malformed the answer as it was spelled, if it spells nothing of the domain or class; else null
 * @param diagnostics the generator's own account, or null
 * @param asked the generator's membership questions, null if there were none or the class is not made of them
 */
public record Round(
        int round,
        long word,
        Origin origin,
        int source,
        boolean answered,
        long answer,
        String malformed,
        Diagnostics diagnostics,
        QuestionExtent asked) {
    /** A round without questions. */
    public Round(
            int round,
            long word,
            Origin origin,
            int source,
            boolean answered,
            long answer,
            String malformed,
            Diagnostics diagnostics) {
        this(round, word, origin, source, answered, answer, malformed, diagnostics, null);
    }

    /** A round with a well-formed answer. */
    public static Round of(int round, Choice choice, long answer, Diagnostics diagnostics) {
        return new Round(round, choice.word(), choice.origin(), choice.source(), true, answer, null, diagnostics);
    }

    /** A round with a well-formed answer and the questions before it. */
    public static Round of(int round, Choice choice, long answer, Diagnostics diagnostics, QuestionExtent asked) {
        return new Round(
                round, choice.word(), choice.origin(), choice.source(), true, answer, null, diagnostics, asked);
    }

    /** The same round with the questions before its answer. */
    public Round asking(QuestionExtent questions) {
        return new Round(round, word, origin, source, answered, answer, malformed, diagnostics, questions);
    }

    /** The word that nobody answered. */
    public static Round unanswered(int round, Choice choice) {
        return new Round(round, choice.word(), choice.origin(), choice.source(), false, Outputs.NONE, null, null);
    }
}
