package io.refeed.game;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/**
 * The rounds of the distinct answers, in the order in which these came. That is mostly the order of the rounds, where a round
 * takes a fifth of a byte; from the first on that is not, it takes four. Not safe for use by several threads.
 */
final class FirstRounds {
    private long[] bits = new long[1];

    /** How many rounds lie before each of the longs. */
    private int[] before = new int[1];

    private int ordered;
    private int last;
    private IntArrayList others;

    void add(int round) {
        if (others == null && round > last) {
            addNext(round);
            return;
        }
        if (others == null) {
            others = new IntArrayList();
        }
        others.add(round);
    }

    private void addNext(int round) {
        int at = round >> 6;
        if (at >= bits.length) {
            int length = Math.max(at + 1, bits.length + (bits.length >> 1));
            bits = Arrays.copyOf(bits, length);
            before = Arrays.copyOf(before, length);
        }
        if (at > last >> 6) {
            Arrays.fill(before, (last >> 6) + 1, at + 1, ordered);
        }
        bits[at] |= 1L << round;
        ordered++;
        last = round;
    }

    int size() {
        return ordered + (others == null ? 0 : others.size());
    }

    /** The round at a place, counted from 0. */
    int get(int place) {
        if (place >= ordered) {
            return others.getInt(place - ordered);
        }
        int at = 0;
        for (int high = last >> 6; at < high; ) {
            int middle = (at + high + 1) >>> 1;
            if (before[middle] <= place) {
                at = middle;
            } else {
                high = middle - 1;
            }
        }
        long rest = bits[at];
        for (int skipped = place - before[at]; skipped > 0; skipped--) {
            rest &= rest - 1;
        }
        return (at << 6) + Long.numberOfTrailingZeros(rest);
    }
}
