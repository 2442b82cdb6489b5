package io.refeed.game;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * An answer with what the player told beside it.
 *
 * @param answer the answer
 * @param diagnostics the generator's own account, null if there is none
 * @param questions the generator's membership questions, null if there were none or the class is not made of them
 * @param dropped whether a defence that tells so kept the word from the generator
 */
public record Reply(Answer answer, Diagnostics diagnostics, QuestionExtent questions, boolean dropped) {
    /** Checks that there is an answer. */
    public Reply {
        Objects.requireNonNull(answer, "answer");
    }

    /** An answer to a word that reached the generator. */
    public Reply(Answer answer, Diagnostics diagnostics, QuestionExtent questions) {
        this(answer, diagnostics, questions, false);
    }

    /** An answer and nothing else. */
    public Reply(Answer answer) {
        this(answer, null, null);
    }

    /**
     * What a generator replies in its next round. One that runs out of what a game allows, or throws, resigns.
     *
     * @param diagnostics whether to ask for its own account, too
     */
    public static Reply of(Generator generator, Turn turn, boolean diagnostics) {
        return of(() -> generator, turn, diagnostics, failure -> {});
    }

    /**
     * The same of a generator that may yet have to be made.
     *
     * @param generator makes it, or knows it; what that throws is a resignation, too
     * @param failures takes what was thrown, if that is the reason
     */
    public static Reply of(
            Supplier<Generator> generator, Turn turn, boolean diagnostics, Consumer<Throwable> failures) {
        try {
            Generator answering = generator.get();
            Answer answer = answering.answer(turn);
            Diagnostics account = diagnostics ? answering.diagnostics().orElse(null) : null;
            return new Reply(answer, account, answering.questions().orElse(null), answering.dropped());
        } catch (BudgetException e) {
            return new Reply(new Answer.Resigned(e.getMessage()));
        } catch (RuntimeException | Error e) {
            String reason = Breakdown.generator(e);
            failures.accept(e);
            return new Reply(new Answer.Resigned(reason));
        }
    }

    /** The same reply with the questions before its answer. */
    public Reply asking(Optional<QuestionExtent> asked) {
        return new Reply(answer, diagnostics, asked.orElse(null), dropped);
    }
}
