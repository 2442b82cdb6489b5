package io.refeed.strategy.generator.critical;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;

/** The least separators of pairs of active hypotheses, each with the number of pairs that it is the least one of. */
final class Witnesses {
    private final Int2IntOpenHashMap pairs = new Int2IntOpenHashMap();
    private final Bits words = new Bits();
    private int leastFreed = Integer.MAX_VALUE;

    void add(int word, int count) {
        if (pairs.addTo(word, count) == 0) {
            words.set(word);
        }
    }

    void remove(int word) {
        if (pairs.addTo(word, -1) == 1) {
            pairs.remove(word);
            words.clear(word);
            leastFreed = Math.min(leastFreed, word);
        }
    }

    void clear() {
        pairs.clear();
        words.clear();
    }

    boolean contains(int word) {
        return words.get(word);
    }

    Bits words() {
        return words;
    }

    /** The least word that has ceased to be a witness since the last call; {@link Integer#MAX_VALUE} if none has. */
    int takeLeastFreed() {
        int freed = leastFreed;
        leastFreed = Integer.MAX_VALUE;
        return freed;
    }
}
