package io.refeed.language;

import java.math.BigInteger;

/**
 * A set of words of one {@link Domain}, with exact set algebra: nothing here is sampled. "Least" and "after" mean the
 * domain's enumeration.
 *
 * <p>Languages are immutable and safe for use by several threads. The binary operations need both languages to be of
 * the same domain object; which they are, within one game.
 */
public interface Language {
    /** Whether a word belongs to the language. */
    boolean contains(long word);

    /**
     * The least member after a word ({@link Domain#NONE}: the least of all); {@link Domain#NONE} if there is none, or none
     * within the bounds that the domain sets to its words.
     */
    long next(long word);

    /** Whether it has infinitely many members. */
    boolean isInfinite();

    /** The words of either. */
    Language union(Language other);

    /** The words of both. */
    Language intersection(Language other);

    /** The words of this language that are not in the other. */
    Language minus(Language other);

    /**
     * The least member after a word that is not in the other language, or {@link Domain#NONE}.
     * Cheaper than to take the difference and ask that.
     */
    default long nextOutside(long word, Language other) {
        return minus(other).next(word);
    }

    /**
     * The number of members after one word and up to another, this included; 0 if that does not come later. This walks over
     * them and is for domains whose words are positions; languages that can count without walking do.
     */
    default long count(long after, long upTo) {
        long count = 0;
        for (long member = next(after); member != Domain.NONE && member <= upTo; member = next(member)) {
            count++;
        }
        return count;
    }

    /** As {@link #count}, for numbers of any size. */
    default BigInteger countExactly(long after, long upTo) {
        return BigInteger.valueOf(count(after, upTo));
    }

    /** The number of members of a finite language. This walks over them; languages that can count without walking do. */
    default BigInteger size() {
        long size = 0;
        for (long member = next(Domain.NONE); member != Domain.NONE; member = next(member)) {
            size++;
        }
        return BigInteger.valueOf(size);
    }

    /** Whether it has no member. */
    default boolean isEmpty() {
        return next(0) == Domain.NONE;
    }

    /** Whether every member is one of the other, too. */
    default boolean isSubsetOf(Language other) {
        return nextOutside(0, other) == Domain.NONE;
    }

    /** Whether both have the same members. */
    default boolean sameAs(Language other) {
        return isSubsetOf(other) && other.isSubsetOf(this);
    }
}
