package io.refeed.strategy.generator.critical;

/** The words of a set that are not zero: all that a search for the first separator of many pairs has to look at. */
final class Extract {
    private int[] places = new int[16];
    private long[] words = new long[16];
    private int size;

    /** Takes the elements of one set that are, or are not, in another. */
    void take(Bits from, Bits other, boolean in) {
        size = 0;
        for (int at = 0; at < from.length(); at++) {
            long word = from.word(at) & (in ? other.word(at) : ~other.word(at));
            if (word != 0) {
                add(at, word);
            }
        }
    }

    private void add(int at, long word) {
        if (size == places.length) {
            places = java.util.Arrays.copyOf(places, 2 * size);
            words = java.util.Arrays.copyOf(words, 2 * size);
        }
        places[size] = at;
        words[size++] = word;
    }

    /** The least element that the set contains, 0 if there is none. */
    int firstIn(Bits set) {
        for (int k = 0; k < size; k++) {
            long word = words[k] & set.word(places[k]);
            if (word != 0) {
                return (places[k] << 6) + Long.numberOfTrailingZeros(word);
            }
        }
        return 0;
    }

    /** The least element that the set lacks, 0 if there is none. */
    int firstOutside(Bits set) {
        return firstOutside(set, 0);
    }

    /** The least element not below a bound that the set lacks, 0 if there is none. */
    int firstOutside(Bits set, int from) {
        for (int k = 0; k < size; k++) {
            long word = words[k] & ~set.word(places[k]);
            if (places[k] <= from >> 6) {
                word &= places[k] < from >> 6 ? 0 : -1L << from;
            }
            if (word != 0) {
                return (places[k] << 6) + Long.numberOfTrailingZeros(word);
            }
        }
        return 0;
    }
}
