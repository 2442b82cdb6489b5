package io.refeed.text;

import io.refeed.language.LanguageTooLargeException;
import java.util.Locale;

/** How large things may be, as the contract has it, and how much work may go into one language. */
final class Limits {
    /** Letters or tokens of a domain. */
    static final int SYMBOLS = 1_000;

    /** Letters or tokens of a word. */
    static final int WORD_LENGTH = 10_000;

    /** States of the minimal complete automaton of a language. */
    static final int STATES = 100_000;

    /** The greatest number that may stand in {@code {m,n}}. */
    static final int REPEATS = 1_000;

    /** Characters of a pattern. */
    static final int PATTERN_LENGTH = 250_000;

    /** Letters of a pattern once its counts are multiplied out. */
    static final int PATTERN_SIZE = 300_000;

    /** How deep a pattern may be nested, counted in sequences, choices and repetitions: it is gone through by recursion. */
    static final int PATTERN_DEPTH = 2_000;

    /** How deep forms may be nested: they are read by recursion. */
    static final int FORM_DEPTH = 250;

    /** States of an automaton that is still to be minimized. */
    static final int RAW_STATES = 1_000_000;

    /** Ranges of letters that label the transitions of an automaton that is still to be minimized. */
    static final int RAW_TRANSITIONS = 3_000_000;

    private Limits() {}

    /** How many symbols a domain and a word may have, for the catalogue. */
    static String words(String symbols) {
        return String.format(Locale.ROOT, "at most %,d %s, a word at most %,d", SYMBOLS, symbols, WORD_LENGTH);
    }

    static LanguageTooLargeException tooLarge(String why) {
        return new LanguageTooLargeException("language too large: " + why);
    }
}
