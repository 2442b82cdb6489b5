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
    static final int RAW_STATES = 500_000;

    /** Ranges of letters that label the transitions of an automaton that is still to be minimized. */
    static final int RAW_TRANSITIONS = 1_500_000;

    /** Steps that all forms of one game may take together, or one operation while it is played; about half a second. */
    static final long WORK = 50_000_000;

    /** Steps of one letter that is read, and built into an automaton. */
    static final int LETTER_STEPS = 15;

    /** Steps of one transition that is sorted. */
    static final int SORT_STEPS = 30;

    /** Steps of one transition that is looked at. */
    static final int TRANSITION_STEPS = 3;

    /** Steps of one set of states that is looked up, beside one for each member. */
    static final int SUBSET_STEPS = 8;

    /** Steps of one pair of states, or of one transition of it. */
    static final int PAIR_STEPS = 12;

    /** Steps of one state that is minimized. */
    static final int MINIMIZE_STATE_STEPS = 60;

    /** Steps of one transition, by a single class of symbols, that is minimized. */
    static final int MINIMIZE_EDGE_STEPS = 12;

    private Limits() {}

    /** How many symbols a domain and a word may have, for the catalogue. */
    static String words(String symbols) {
        return String.format(Locale.ROOT, "at most %,d %s, a word at most %,d", SYMBOLS, symbols, WORD_LENGTH);
    }

    static LanguageTooLargeException tooLarge(String why) {
        return new LanguageTooLargeException("language too large: " + why);
    }
}
