package io.refeed.game.referee;

import io.refeed.language.spec.Labels;
import java.util.Objects;

/**
 * Something that the rules of the game forbid.
 *
 * @param round the round it concerns, 0 if none
 * @param code what kind of violation it is
 * @param detail what was found, one clause
 */
public record Violation(int round, Code code, String detail) {
    /** Checks that nothing is missing. */
    public Violation {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(detail, "detail");
    }

    /** The kinds of violation. */
    public enum Code {
        /** A word that is neither in the target nor an earlier output. */
        ILLEGAL_WORD(true),
        /** A word, an origin or a source that the adversary would not have chosen. */
        WRONG_ORIGIN(true),
        /** A second, different answer to a round. */
        CONFLICTING_OUTPUT(false),
        /** A second, different word of a round. */
        CONFLICTING_WORD(false),
        /** An answer before its word could be known. */
        EARLY_OUTPUT(false),
        /** An answer that is no word of the domain, or no hypothesis of the class. */
        MALFORMED_ANSWER(true),
        /** A record that could not be read. */
        MALFORMED(false),
        /** A round that is missing or stands there twice. */
        ROUND_GAP(true),
        /** A record of a game that no one announced. */
        UNKNOWN_GAME(false),
        /** An answer on another partition than its word. */
        WRONG_PARTITION(false),
        /** A generator or an adversary that gave up: no answer, or no next word, within what a game may cost. */
        BUDGET(false);

        private final boolean inTranscript;

        Code(boolean inTranscript) {
            this.inTranscript = inTranscript;
        }

        /** Whether a transcript alone shows it; the others can be seen in the log of the topics only. */
        public boolean inTranscript() {
            return inTranscript;
        }

        /** The name in verdicts. */
        public String label() {
            return Labels.of(this);
        }
    }
}
