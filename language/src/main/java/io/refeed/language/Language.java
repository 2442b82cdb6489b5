package io.refeed.language;

/**
 * A set of words, given by their positions in the domain's enumeration, with exact set algebra: nothing here is sampled.
 *
 * <p>Languages are immutable and safe for use by several threads. The binary operations need both languages to be of
 * the same domain and of the same representation; which they are, within one class.
 */
public interface Language {
    /** Whether the word at a position (from 1 on) belongs to the language. */
    boolean contains(long position);

    /** The least member after a position (0: the least member of all), or {@link Domain#NONE} if there is none. */
    long next(long position);

    /** Whether it has infinitely many members. */
    boolean isInfinite();

    /** The words of either. */
    Language union(Language other);

    /** The words of both. */
    Language intersection(Language other);

    /** The words of this language that are not in the other. */
    Language minus(Language other);

    /**
     * The least member after a position (0: the least of all) that is not in the other language, or {@link Domain#NONE}.
     * Cheaper than to take the difference and ask that.
     */
    default long nextOutside(long position, Language other) {
        return minus(other).next(position);
    }

    /**
     * The number of members after one position and up to another, this included; 0 if that is not greater. This walks over
     * them; languages that can count without walking do.
     */
    default long count(long after, long upTo) {
        long count = 0;
        for (long member = next(after); member != Domain.NONE && member <= upTo; member = next(member)) {
            count++;
        }
        return count;
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
