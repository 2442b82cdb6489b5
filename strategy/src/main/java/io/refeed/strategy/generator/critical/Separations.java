package io.refeed.strategy.generator.critical;

import java.util.Arrays;

/**
 * Which pairs of active hypotheses are separated: for j &lt; i, by a word up to the cutoff that is in h_i and not in
 * h_j. A hypothesis is critical if it is separated from none before it.
 *
 * <p>Pairs that are not separated are kept as bits over the lower slots, so that one word is tried on 64 pairs at a time.
 */
final class Separations {
    private final ActiveSet active;
    private final Bits ignored;
    private final Witnesses witnesses;

    /** The words up to the cutoff that some hypothesis lacked when asked, less those ignored: no other separates. */
    private final Bits informative = new Bits();

    private final Bits critical = new Bits();
    private final Bits unresolved = new Bits();
    private final Extract extract = new Extract();
    private long[][] open = new long[16][];
    private int[] openCount = new int[16];
    private int[] separated = new int[16];

    private Separations(ActiveSet active, Bits ignored, Witnesses witnesses) {
        this.active = active;
        this.ignored = ignored;
        this.witnesses = witnesses;
    }

    /** Separations by any word; without witnesses. */
    static Separations plain(ActiveSet active) {
        return new Separations(active, new Bits(), null);
    }

    /**
     * Separations by words that are not ignored; with witnesses.
     *
     * @param ignored the words ignored; a caller that adds one must tell {@link #ignore}
     */
    static Separations modulo(ActiveSet active, Bits ignored) {
        return new Separations(active, ignored, new Witnesses());
    }

    /** The slot of the greatest critical hypothesis. */
    int greatestCritical() {
        return critical.last();
    }

    Witnesses witnesses() {
        return witnesses;
    }

    /** A hypothesis lacks a word up to the cutoff; to be told before the hypothesis {@linkplain #enter enters}. */
    void lacks(int word) {
        if (!ignored.get(word)) {
            informative.set(word);
        }
    }

    /** The cutoff reaches a word that the hypotheses in the slots given lack, and the others contain. */
    void reach(int word, Bits lacking) {
        int last = lacking.last();
        if (last < 0 || ignored.get(word)) {
            return;
        }
        informative.set(word);
        int from = lacking.next(0) >> 6;
        for (int at = from; at < unresolved.length(); at++) {
            long slots = unresolved.word(at) & ~lacking.word(at);
            while (slots != 0) {
                int slot = (at << 6) + Long.numberOfTrailingZeros(slots);
                slots &= slots - 1;
                separate(slot, word, lacking, from, Math.min(last, slot) >> 6);
            }
        }
    }

    private void separate(int slot, int word, Bits lacking, int from, int to) {
        long[] pairs = open[slot];
        for (int at = from; at <= to; at++) {
            long now = pairs[at] & lacking.word(at);
            if (now != 0) {
                pairs[at] ^= now;
                separated[slot] += Long.bitCount(now);
                openCount[slot] -= Long.bitCount(now);
                for (; witnesses != null && now != 0; now &= now - 1) {
                    witnesses.found(slot, (at << 6) + Long.numberOfTrailingZeros(now), word);
                }
            }
        }
        settle(slot);
    }

    /** A hypothesis has become active, in the greatest slot, and its row is known up to the cutoff. */
    void enter(int slot) {
        if (slot >= open.length) {
            open = Arrays.copyOf(open, 2 * slot);
            openCount = Arrays.copyOf(openCount, 2 * slot);
            separated = Arrays.copyOf(separated, 2 * slot);
        }
        open[slot] = new long[(slot >> 6) + 1];
        openCount[slot] = 0;
        separated[slot] = 0;
        if (witnesses != null) {
            witnesses.enter(slot);
        }
        extract.take(informative, active.row(slot));
        Bits slots = active.slots();
        for (int lower = slots.next(0); lower < slot; lower = slots.next(lower + 1)) {
            decide(slot, lower, extract.firstOutside(active.row(lower)));
        }
        settle(slot);
    }

    private void decide(int slot, int lower, int separator) {
        if (separator == 0) {
            openCount[slot]++;
            open[slot][lower >> 6] |= 1L << lower;
            return;
        }
        separated[slot]++;
        if (witnesses != null) {
            witnesses.found(slot, lower, separator);
        }
    }

    private void settle(int slot) {
        critical.put(slot, separated[slot] == 0);
        unresolved.put(slot, openCount[slot] > 0);
    }

    /** A hypothesis ceases to be active; its slot is out of use already. */
    void leave(int slot) {
        Bits slots = active.slots();
        for (int lower = slots.next(0);
                witnesses != null && lower >= 0 && lower < slot;
                lower = slots.next(lower + 1)) {
            if (!isOpen(slot, lower)) {
                witnesses.drop(slot, lower);
            }
        }
        for (int upper = slots.next(slot); upper >= 0; upper = slots.next(upper + 1)) {
            if (isOpen(upper, slot)) {
                open[upper][slot >> 6] &= ~(1L << slot);
                openCount[upper]--;
            } else {
                separated[upper]--;
                if (witnesses != null) {
                    witnesses.drop(upper, slot);
                }
            }
            settle(upper);
        }
        critical.clear(slot);
        unresolved.clear(slot);
        open[slot] = null;
        if (witnesses != null) {
            witnesses.leave(slot);
        }
    }

    private boolean isOpen(int slot, int lower) {
        return (open[slot][lower >> 6] & (1L << lower)) != 0;
    }

    /** All hypotheses cease to be active. */
    void clear() {
        informative.clear();
        critical.clear();
        unresolved.clear();
        Arrays.fill(open, null);
        if (witnesses != null) {
            witnesses.clear();
        }
    }

    /**
     * A word now separates nothing. If it was a witness (it is not where witnesses are protected), its pairs have their
     * next separator up to the cutoff, or are open again.
     */
    void ignore(int word) {
        boolean witness = witnesses.words().get(word);
        informative.clear(word);
        Bits slots = active.slots();
        for (int slot = slots.next(0); witness && slot >= 0; slot = slots.next(slot + 1)) {
            if (active.row(slot).get(word)) {
                resume(slot, word);
            }
        }
    }

    private void resume(int slot, int word) {
        Bits slots = active.slots();
        for (int lower = slots.next(0); lower < slot; lower = slots.next(lower + 1)) {
            if (witnesses.of(slot, lower) == word) {
                witnesses.drop(slot, lower);
                separated[slot]--;
                decide(slot, lower, firstSeparator(slot, lower, word));
            }
        }
        settle(slot);
    }

    private int firstSeparator(int slot, int lower, int after) {
        Bits row = active.row(slot);
        Bits other = active.row(lower);
        long mask = -1L << after;
        for (int at = after >> 6; at < informative.length(); at++) {
            long words = informative.word(at) & row.word(at) & ~other.word(at) & mask;
            if (words != 0) {
                return (at << 6) + Long.numberOfTrailingZeros(words);
            }
            mask = -1L;
        }
        return 0;
    }

    /** The slots are numbered anew. */
    void compact(int[] old) {
        critical.clear();
        unresolved.clear();
        for (int slot = 0; slot < old.length; slot++) {
            long[] pairs = new long[(slot >> 6) + 1];
            for (int lower = 0; lower < slot; lower++) {
                if (isOpen(old[slot], old[lower])) {
                    pairs[lower >> 6] |= 1L << lower;
                }
            }
            open[slot] = pairs;
            openCount[slot] = openCount[old[slot]];
            separated[slot] = separated[old[slot]];
            settle(slot);
        }
        Arrays.fill(open, old.length, open.length, null);
        if (witnesses != null) {
            witnesses.compact(old);
        }
    }
}
