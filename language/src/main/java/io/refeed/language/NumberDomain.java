package io.refeed.language;

import io.refeed.language.spec.Node;

/** A domain made of numbers, and maybe of markers: what language forms about numbers need to know of it. */
abstract class NumberDomain implements Domain {
    private final String name;
    private final String words;
    private final boolean signed;
    private final boolean marked;

    /**
     * @param words its first words, for errors
     * @param signed whether zero and the negative numbers are words
     * @param marked whether the markers are words
     */
    NumberDomain(String name, String words, boolean signed, boolean marked) {
        this.name = name;
        this.words = words;
        this.signed = signed;
        this.marked = marked;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String words() {
        return words;
    }

    final boolean signed() {
        return signed;
    }

    final boolean marked() {
        return marked;
    }

    /** The positions of words that are given by value. */
    abstract PeriodicSet positions(Values values);

    @Override
    public final int compare(long word, long other) {
        return Long.compare(word, other);
    }

    @Override
    public final Language all() {
        return PeriodicSet.all();
    }

    @Override
    public final Language finite(long... words) {
        return PeriodicSet.finite(words);
    }

    @Override
    public final Language language(Node form) {
        return new FormReader(this).language(form);
    }

    @Override
    public final boolean isPositional() {
        return true;
    }

    @Override
    public final String toString() {
        return name;
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
