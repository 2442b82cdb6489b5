package io.refeed.strategy.generator.critical;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;

/** The witness of each separated pair, its least separator, and for how many pairs each word is the witness. */
final class Witnesses {
    private final Int2IntOpenHashMap pairs = new Int2IntOpenHashMap();
    private final Bits words = new Bits();
    private int[][] witness = new int[16][];
    private int leastFreed = Integer.MAX_VALUE;

    /** A slot comes into use, greater than all others. */
    void enter(int slot) {
        if (slot >= witness.length) {
            witness = Arrays.copyOf(witness, 2 * slot);
        }
        witness[slot] = new int[slot];
    }

    /** The pair has been separated by a word. */
    void found(int slot, int lower, int word) {
        witness[slot][lower] = word;
        if (pairs.addTo(word, 1) == 0) {
            words.set(word);
        }
    }

    /** The pair is one no more, or its witness does not count any more. */
    void drop(int slot, int lower) {
        int word = witness[slot][lower];
        witness[slot][lower] = 0;
        if (pairs.addTo(word, -1) == 1) {
            pairs.remove(word);
            words.clear(word);
            leastFreed = Math.min(leastFreed, word);
        }
    }

    /** The witness of a pair, 0 if it is not separated. */
    int of(int slot, int lower) {
        return witness[slot][lower];
    }

    /** All words that are witnesses. */
    Bits words() {
        return words;
    }

    /** The least word that has ceased to be a witness since the last call; {@link Integer#MAX_VALUE} if none has. */
    int takeLeastFreed() {
        int freed = leastFreed;
        leastFreed = Integer.MAX_VALUE;
        return freed;
    }

    void leave(int slot) {
        witness[slot] = null;
    }

    void clear() {
        Arrays.fill(witness, null);
        pairs.clear();
        words.clear();
    }

    /** The slots are numbered anew. */
    void compact(int[] old) {
        for (int slot = 0; slot < old.length; slot++) {
            int[] kept = new int[slot];
            for (int lower = 0; lower < slot; lower++) {
                kept[lower] = witness[old[slot]][old[lower]];
            }
            witness[slot] = kept;
        }
        Arrays.fill(witness, old.length, witness.length, null);
    }
}
