package io.refeed.text;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;

/** A set of symbols by their indices, as ascending ranges. Immutable. */
final class SymbolSet {
    private final int[] bounds;

    /** Takes over the first and the last symbol of each range in turn. */
    SymbolSet(int... bounds) {
        this.bounds = bounds;
    }

    static SymbolSet of(BitSet set) {
        IntArrayList bounds = new IntArrayList();
        for (int from = set.nextSetBit(0); from >= 0; ) {
            int end = set.nextClearBit(from);
            bounds.add(from);
            bounds.add(end - 1);
            from = set.nextSetBit(end);
        }
        return new SymbolSet(bounds.toIntArray());
    }

    int ranges() {
        return bounds.length / 2;
    }

    int low(int range) {
        return bounds[2 * range];
    }

    int high(int range) {
        return bounds[2 * range + 1];
    }
}
