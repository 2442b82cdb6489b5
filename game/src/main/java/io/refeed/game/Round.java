package io.refeed.game;

import java.util.Objects;
import java.util.Optional;

/**
 * One round as it went into the books: the word that was shown and the reply that counted.
 *
 * @param round the round, from 1 on
 * @param choice the word, with its origin by the adversary's account
 * @param reply the reply that counted; null for the last word of an unfinished game, which has none
 */
public record Round(int round, Choice choice, Reply reply) {
    /** Checks that a word was shown. */
    public Round {
        Objects.requireNonNull(choice, "choice");
    }

    /** A round with an answer and nothing beside it. */
    public Round(int round, Choice choice, Answer answer) {
        this(round, choice, new Reply(answer));
    }

    /** The word that was not answered. */
    public static Round unanswered(int round, Choice choice) {
        return new Round(round, choice, (Reply) null);
    }

    /** The word, as its domain knows it. */
    public long word() {
        return choice.word();
    }

    /** The word's origin by the adversary's account. */
    public Origin origin() {
        return choice.origin();
    }

    /** The round whose output was repeated; 0 unless the origin is {@link Origin#REPLAY}. */
    public int source() {
        return choice.source();
    }

    /** Whether an answer counted. */
    public boolean answered() {
        return reply != null;
    }

    /** What was answered, as a number; {@link Outputs#NONE} if nothing was, or nothing that can be read. */
    public long answer() {
        return reply == null ? Outputs.NONE : reply.answer().value();
    }

    /** The answer as it was spelled, if it spells nothing of the domain or class; else null. */
    public String unreadable() {
        return reply != null && reply.answer() instanceof Answer.Unreadable unreadable ? unreadable.text() : null;
    }

    /** The generator's own account, null if there is none. */
    public Diagnostics diagnostics() {
        return reply == null ? null : reply.diagnostics();
    }

    /** Whether a defence that tells so kept the word from the generator. */
    public boolean dropped() {
        return reply != null && reply.dropped();
    }

    /** The generator's membership questions. */
    public Optional<QuestionExtent> questions() {
        return reply == null ? Optional.empty() : Optional.ofNullable(reply.questions());
    }
}
