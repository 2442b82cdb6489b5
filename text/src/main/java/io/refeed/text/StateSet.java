package io.refeed.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** A set of states, written down in the shorter of two ways. Immutable. */
final class StateSet {
    private final long[] bits;
    private final int[] members;

    private StateSet(long[] bits, int[] members) {
        this.bits = bits;
        this.members = members;
    }

    /** @param states the number of all states */
    static StateSet of(BitSet set, int states) {
        boolean few = set.cardinality() < states / Integer.SIZE;
        return few ? new StateSet(null, set.stream().toArray()) : new StateSet(set.toLongArray(), null);
    }

    boolean has(int state) {
        if (bits == null) {
            return Arrays.binarySearch(members, state) >= 0;
        }
        int word = state >> 6;
        return word < bits.length && (bits[word] & 1L << state) != 0;
    }

    IntStream stream() {
        return bits == null ? Arrays.stream(members) : BitSet.valueOf(bits).stream();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StateSet that && Arrays.equals(bits, that.bits) && Arrays.equals(members, that.members);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bits) + Arrays.hashCode(members);
    }
}
