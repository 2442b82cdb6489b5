package io.refeed.game;

import java.util.Objects;
import java.util.Optional;

/**
 * An answer with what the player told beside it.
 *
 * @param answer the answer
 * @param diagnostics the generator's own account, null if there is none
 * @param questions the generator's membership questions, null if there were none or the class is not made of them
 */
public record Reply(Answer answer, Diagnostics diagnostics, QuestionExtent questions) {
    /** Checks that there is an answer. */
    public Reply {
        Objects.requireNonNull(answer, "answer");
    }

    /** An answer and nothing else. */
    public Reply(Answer answer) {
        this(answer, null, null);
    }

    /**
     * What a generator replies in its next round. One that runs out of what a game allows resigns.
     *
     * @param diagnostics whether to ask for its own account, too
     */
    public static Reply of(Generator generator, Turn turn, boolean diagnostics) {
        Answer answer;
        try {
            answer = generator.answer(turn);
        } catch (BudgetException e) {
            return new Reply(new Answer.Resigned(e.getMessage()));
        }
        Diagnostics account = diagnostics ? generator.diagnostics().orElse(null) : null;
        return new Reply(answer, account, generator.questions().orElse(null));
    }

    /** The same reply with the questions before its answer. */
    public Reply asking(Optional<QuestionExtent> asked) {
        return new Reply(answer, diagnostics, asked.orElse(null));
    }
}
