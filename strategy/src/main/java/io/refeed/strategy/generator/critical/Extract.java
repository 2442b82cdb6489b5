package io.refeed.strategy.generator.critical;

import java.util.Arrays;

/** What two sets share, without the words of it that are zero: all that a search in many other sets has to look at. */
final class Extract {
    private int[] places = new int[16];
    private long[] words = new long[16];
    private int size;

    void take(Bits one, Bits other) {
        size = 0;
        for (int at = 0; at < one.length(); at++) {
            long word = one.word(at) & other.word(at);
            if (word != 0) {
                if (size == places.length) {
                    places = Arrays.copyOf(places, 2 * size);
                    words = Arrays.copyOf(words, 2 * size);
                }
                places[size] = at;
                words[size++] = word;
            }
        }
    }

    /** The least element that the set lacks, 0 if there is none. */
    int firstOutside(Bits set) {
        for (int k = 0; k < size; k++) {
            long word = words[k] & ~set.word(places[k]);
            if (word != 0) {
                return (places[k] << 6) + Long.numberOfTrailingZeros(word);
            }
        }
        return 0;
    }
}
