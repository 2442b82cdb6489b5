package io.refeed.game;

import java.util.Objects;

/** What came back in one round. */
public sealed interface Answer {
    /**
     * What was answered, as a number: the word, or the index of the hypothesis. {@link Outputs#NONE} if there is nothing
     * that could be right or be repeated.
     */
    default long value() {
        return Outputs.NONE;
    }

    /**
     * A word of the domain.
     *
     * @param word the word, as its domain knows it
     */
    record Word(long word) implements Answer {
        @Override
        public long value() {
            return word;
        }
    }

    /**
     * A hypothesis of the class; in proper games.
     *
     * @param index the hypothesis, from 1 on
     */
    record Hypothesis(int index) implements Answer {
        @Override
        public long value() {
            return index;
        }
    }

    /**
     * Something that is neither a word of the domain nor a hypothesis of the class; it counts, as a mistake.
     *
     * @param text what was answered
     */
    record Unreadable(String text) implements Answer {
        /** Checks that something was answered. */
        public Unreadable {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * The player gives up: there will be no answer to this round, nor to any later one.
     *
     * @param reason why, one clause
     */
    record Resigned(String reason) implements Answer {
        /** Checks that there is a reason. */
        public Resigned {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
