package io.refeed.language;

import io.refeed.language.spec.Node;

/** A domain made of numbers, and maybe of markers: what language forms about numbers need to know of it. */
interface NumberDomain extends Domain {
    /** Whether zero and the negative numbers are words. */
    boolean signed();

    /** Whether the markers are words. */
    boolean marked();

    /** The positions of words that are given by value. */
    PeriodicSet positions(Values values);

    @Override
    default int compare(long word, long other) {
        return Long.compare(word, other);
    }

    @Override
    default Language all() {
        return PeriodicSet.all();
    }

    @Override
    default Language finite(long... words) {
        return PeriodicSet.finite(words);
    }

    @Override
    default Language language(Node form) {
        return new FormReader(this).language(form);
    }

    @Override
    default boolean isPositional() {
        return true;
    }

    /**
     * Reads a whole number in its one canonical spelling.
     *
     * @param limit the greatest absolute value
     * @return the number, or {@link Long#MIN_VALUE} if this spells none
     */
    static long parse(String spelling, long limit) {
        int digits = spelling.startsWith("-") ? 1 : 0;
        int length = spelling.length();
        if (length == digits || length - digits > 19) {
            return Long.MIN_VALUE;
        }
        if (spelling.charAt(digits) == '0' && length > 1) {
            return Long.MIN_VALUE;
        }
        long number = 0;
        for (int i = digits; i < length; i++) {
            int digit = spelling.charAt(i) - '0';
            if (digit < 0 || digit > 9 || number > (limit - digit) / 10) {
                return Long.MIN_VALUE;
            }
            number = 10 * number + digit;
        }
        return digits == 1 ? -number : number;
    }

    /**
     * Refuses what is no position.
     *
     * @throws IllegalArgumentException if the position is not from 1 to {@link Domain#LIMIT}
     */
    static void check(long position) {
        if (position < 1 || position > LIMIT) {
            throw new IllegalArgumentException("expected a position from 1 to " + LIMIT + ", found " + position);
        }
    }
}
