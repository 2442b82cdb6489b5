package io.refeed.language;

import io.refeed.language.spec.Node;

/**
 * Where words come from: a countable set with a fixed enumeration and one canonical spelling for each word.
 *
 * <p>Inside the testbed a word is a <em>handle</em>, a number that its domain gives out; spellings exist only at the
 * edges (files, topics, terminals). For numbers the handle is the position in the enumeration. Other domains hand out
 * numbers as words come up, so that a handle means something to the domain object that made it and to no other; and
 * only {@link #compare} knows which of two words comes first. "Least", "first" and order always mean the enumeration.
 *
 * <p>Each game has a domain object of its own, which is safe for use by several threads.
 */
public interface Domain {
    /** What is returned in place of a word where there is none. */
    long NONE = 0;

    /** The word at position 1, every generator's fixed fallback. */
    long FIRST = 1;

    /** The greatest position of a word in a domain of numbers; spellings beyond are no words of it. */
    long LIMIT = 1L << 60;

    /** What it is called in messages: {@code naturals}, {@code strings:ab}. */
    String name();

    /** How descriptions spell it, a plain tree: {@code naturals}, {@code {sentences: [a, cat]}}. */
    default Object form() {
        return name();
    }

    /** What its words look like, for errors: {@code 1, 2, 3, ...}. */
    String words();

    /** The word of a canonical spelling, or {@link #NONE} if this spells no word of the domain. */
    long word(String spelling);

    /** Whether a text is the canonical spelling of a word; unlike {@link #word}, it takes nothing in. */
    default boolean isWord(String spelling) {
        return word(spelling) != NONE;
    }

    /**
     * The canonical spelling of a word.
     *
     * @throws IllegalArgumentException if this is no word of the domain
     */
    String spell(long word);

    /**
     * Compares two words by the enumeration; {@link #NONE} comes before all words.
     *
     * @return less than 0, 0 or more than 0, as the first word comes before, is, or comes after the second
     */
    int compare(long word, long other);

    /** The language of all words. */
    Language all();

    /** The language of the words given. */
    Language finite(long... words);

    /**
     * Reads a language, finite or infinite.
     *
     * @param form the place of its form
     * @throws io.refeed.language.spec.SpecException if the form is faulty, or its language cannot be computed exactly
     */
    Language language(Node form);

    /**
     * Whether words are their positions: then handles can be compared and counted through as numbers, and it costs little
     * to ask about one word after the other.
     */
    default boolean isPositional() {
        return false;
    }
}
