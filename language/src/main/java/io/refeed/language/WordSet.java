package io.refeed.language;

import it.unimi.dsi.fastutil.longs.LongIterator;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/**
 * A growing set of words, as their domain knows them. Where they lie close together, as words of numbers do, a word takes a
 * few bits; those that lie far out are hashed, and take up to 22 bytes.
 *
 * <p>Not safe for use by several threads.
 */
public final class WordSet {
    private static final int LEAST = 256;

    /** What one takes in a table that has just grown. */
    private static final long FAR_BYTES = 22;

    /** A bit for each word from 0 on. */
    private long[] near = new long[4];

    /** The words beyond. */
    private LongOpenHashSet far;

    private int size;
    private int next = LEAST;

    /** Adds a word; whether it was not there. */
    public boolean add(long word) {
        long at = word >>> 6;
        if (at < near.length) {
            long bit = 1L << word;
            if ((near[(int) at] & bit) != 0) {
                return false;
            }
            near[(int) at] |= bit;
        } else if (!addFar(word)) {
            return false;
        }
        size++;
        return true;
    }

    /** Whether a word is there. */
    public boolean contains(long word) {
        long at = word >>> 6;
        return at < near.length ? (near[(int) at] & (1L << word)) != 0 : far != null && far.contains(word);
    }

    /** The number of words. */
    public int size() {
        return size;
    }

    /** How many bytes it takes, or a few more. */
    long bytes() {
        return (long) Long.BYTES * near.length + (far == null ? 0 : FAR_BYTES * far.size());
    }

    private boolean addFar(long word) {
        if (far == null) {
            far = new LongOpenHashSet();
        }
        if (!far.add(word)) {
            return false;
        }
        if (far.size() >= next) {
            extend();
            next = Math.max(LEAST, far == null ? 0 : 2 * far.size());
        }
        return true;
    }

    /** Goes over to bits as far as there are no more longs of bits than words among them: a hashed word takes more. */
    private void extend() {
        int[] classes = new int[Long.SIZE + 1];
        for (LongIterator words = far.iterator(); words.hasNext(); ) {
            classes[length(words.nextLong())]++;
        }
        int among = size + 1 - far.size();
        int best = 0;
        for (int length = 0; length < Integer.SIZE - 1; length++) {
            among += classes[length];
            if (classes[length] > 0 && among >= 1 << length) {
                best = length;
            }
        }
        if (1L << best > near.length) {
            move(1 << best);
        }
    }

    /** The binary logarithm of the number of longs that have a bit for a word. */
    private static int length(long word) {
        return Long.SIZE - Long.numberOfLeadingZeros(word >>> 6);
    }

    private void move(int length) {
        long[] longer = new long[length];
        System.arraycopy(near, 0, longer, 0, near.length);
        near = longer;
        LongOpenHashSet rest = new LongOpenHashSet();
        for (LongIterator words = far.iterator(); words.hasNext(); ) {
            long word = words.nextLong();
            if (word >>> 6 < length) {
                near[(int) (word >>> 6)] |= 1L << word;
            } else {
                rest.add(word);
            }
        }
        far = rest.isEmpty() ? null : rest;
    }
}
