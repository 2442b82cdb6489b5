package io.refeed.strategy.generator.critical;

import java.util.Arrays;

/** A growing set of small numbers, 64 to a word; unlike {@link java.util.BitSet} it lets its words be read. */
final class Bits {
    private long[] words = new long[1];

    boolean get(int element) {
        return (word(element >> 6) & (1L << element)) != 0;
    }

    void set(int element) {
        int at = element >> 6;
        if (at >= words.length) {
            words = Arrays.copyOf(words, Math.max(at + 1, words.length + (words.length >> 1)));
        }
        words[at] |= 1L << element;
    }

    void clear(int element) {
        int at = element >> 6;
        if (at < words.length) {
            words[at] &= ~(1L << element);
        }
    }

    void put(int element, boolean in) {
        if (in) {
            set(element);
        } else {
            clear(element);
        }
    }

    void clear() {
        Arrays.fill(words, 0);
    }

    /** The elements from {@code 64 * at} on, the least in the lowest bit. */
    long word(int at) {
        return at < words.length ? words[at] : 0;
    }

    /** The number of words from which on all are zero, or a little more. */
    int length() {
        return words.length;
    }

    /** The least element not below a bound, or -1. */
    int next(int from) {
        int at = from >> 6;
        if (at >= words.length) {
            return -1;
        }
        long word = words[at] & (-1L << from);
        while (word == 0) {
            if (++at >= words.length) {
                return -1;
            }
            word = words[at];
        }
        return (at << 6) + Long.numberOfTrailingZeros(word);
    }

    /** The greatest element, or -1. */
    int last() {
        for (int at = words.length - 1; at >= 0; at--) {
            if (words[at] != 0) {
                return (at << 6) + 63 - Long.numberOfLeadingZeros(words[at]);
            }
        }
        return -1;
    }

    int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }
}
