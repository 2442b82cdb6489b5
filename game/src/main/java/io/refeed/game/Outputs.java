package io.refeed.game;

import io.refeed.language.WordSet;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.Optional;

/**
 * The answers that have come back so far: what the adversary can replay from.
 *
 * <p>An answer is a word of the domain (element games) or an index of the class (proper games). A malformed answer
 * counts as an answer of its round but is nothing that could be repeated: {@link #at} gives {@link #NONE} for it.
 *
 * <p>Not safe for use by several threads.
 */
public final class Outputs {
    /** In place of an answer that has not come or that is malformed. */
    public static final long NONE = 0;

    /** In the list, in place of an answer that has not come; callers get {@link #NONE}. */
    private static final long PENDING = -1;

    private Int2ObjectOpenHashMap<QuestionExtent> questions;
    private final WordList byRound = new WordList();
    private final WordSet emitted = new WordSet();
    private final FirstRounds firsts = new FirstRounds();

    /**
     * Adds the answer of a round. Answers come once a round, in any order.
     *
     * @param answer the answer, {@link #NONE} if it is malformed
     */
    public void add(int round, long answer) {
        while (byRound.size() < round) {
            byRound.add(PENDING);
        }
        byRound.set(round - 1, answer);
        if (answer != NONE && emitted.add(answer)) {
            firsts.add(round);
        }
    }

    /** Adds the reply of a round. */
    public void add(int round, Reply reply) {
        add(round, reply.answer().value());
        if (reply.questions() != null) {
            note(round, reply.questions());
        }
    }

    /** Adds what another list of answers holds of a round. */
    public void addFrom(Outputs other, int round) {
        add(round, other.at(round));
        other.questions(round).ifPresent(asked -> note(round, asked));
    }

    private void note(int round, QuestionExtent asked) {
        if (questions == null) {
            questions = new Int2ObjectOpenHashMap<>();
        }
        questions.put(round, asked);
    }

    /** The questions before the answer of a round; empty if none was asked or none is known. */
    public Optional<QuestionExtent> questions(int round) {
        return questions == null ? Optional.empty() : Optional.ofNullable(questions.get(round));
    }

    /** The answer of a round, or {@link #NONE}. */
    public long at(int round) {
        return has(round) ? byRound.get(round - 1) : NONE;
    }

    /** Whether the answer of a round has come, malformed or not. */
    public boolean has(int round) {
        return round >= 1 && round <= byRound.size() && byRound.get(round - 1) != PENDING;
    }

    /** Whether the word (or hypothesis) was ever answered. */
    public boolean contains(long answer) {
        return emitted.contains(answer);
    }

    /** The number of distinct answers. */
    public int distinctCount() {
        return firsts.size();
    }

    /** A distinct answer, in the order of first emission, counted from 0. */
    public long distinct(int place) {
        return at(roundOf(place));
    }

    /** The round of a distinct answer's first emission, the answers counted from 0 in the order of that. */
    public int roundOf(int place) {
        return firsts.get(place);
    }
}
