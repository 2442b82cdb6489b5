package io.refeed.language;

/**
 * Where words come from: a countable set with a fixed enumeration and one canonical spelling for each word.
 *
 * <p>Inside the testbed a word <em>is</em> its position in the enumeration, a number from 1 on; spellings exist only at
 * the edges (files, topics, terminals). "Least", "first" and order always mean positions, and the word at position 1 is
 * every generator's fixed fallback.
 *
 * <p>Domains are immutable.
 */
public interface Domain {
    /** What is returned in place of a position where there is no word. */
    long NONE = 0;

    /** The greatest position a word may have; spellings beyond are no words of the domain. */
    long LIMIT = 1L << 60;

    /** The name in the experiment file: {@code naturals}. */
    String name();

    /** The position of a word from its canonical spelling, or {@link #NONE} if this spells no word of the domain. */
    long position(String spelling);

    /**
     * The canonical spelling of the word at a position.
     *
     * @throws IllegalArgumentException if the position is not from 1 to {@link #LIMIT}
     */
    String spell(long position);
}
