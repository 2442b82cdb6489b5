package io.refeed.strategy.generator.critical;

import java.util.Arrays;

/**
 * Which pairs of active hypotheses are separated: for j &lt; i, by a word up to the cutoff that is in h_i and not in
 * h_j. A hypothesis is critical if it is separated from none before it; the least separators are the witnesses.
 *
 * <p>Pairs that are not separated yet are kept as bits over the lower slots, so that one word is tried on 64 pairs at a
 * time. Least separators are not stored: while both are active, that of a pair only changes when it is emitted, and can
 * be read off the two rows.
 */
final class Separations {
    private final ActiveSet active;
    private final Bits ignored;

    /** The words up to the cutoff that some hypothesis lacked when asked, less those ignored: no other separates. */
    private final Bits informative = new Bits();

    private final Bits critical = new Bits();
    private final Bits unresolved = new Bits();
    private final Witnesses witnesses = new Witnesses();
    private final Extract extract = new Extract();
    private long[][] open = new long[16][];
    private int[] openCount = new int[16];
    private int[] separated = new int[16];

    /** @param ignored words that separate nothing; whoever adds one must tell {@link #ignore} */
    Separations(ActiveSet active, Bits ignored) {
        this.active = active;
        this.ignored = ignored;
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
        int count = 0;
        for (int at = from; at <= to; at++) {
            long now = pairs[at] & lacking.word(at);
            pairs[at] ^= now;
            count += Long.bitCount(now);
        }
        if (count > 0) {
            witnesses.add(word, count);
            critical.clear(slot);
            separated[slot] += count;
            openCount[slot] -= count;
            if (openCount[slot] == 0) {
                unresolved.clear(slot);
            }
        }
    }

    /** A hypothesis has become active, in the greatest slot, and its row is known up to the cutoff. */
    void enter(int slot) {
        reserve(slot);
        open[slot] = new long[(slot >> 6) + 1];
        openCount[slot] = 0;
        separated[slot] = 0;
        extract.take(informative, active.row(slot), true);
        Bits slots = active.slots();
        for (int other = slots.next(0); other < slot; other = slots.next(other + 1)) {
            enterPair(slot, other, extract.firstOutside(active.row(other)));
        }
        if (separated[slot] == 0) {
            critical.set(slot);
        }
        if (openCount[slot] > 0) {
            unresolved.set(slot);
        }
    }

    private void enterPair(int slot, int lower, int witness) {
        if (witness > 0) {
            separated[slot]++;
            witnesses.add(witness, 1);
        } else {
            openCount[slot]++;
            open[slot][lower >> 6] |= 1L << lower;
        }
    }

    private void reserve(int slot) {
        if (slot >= open.length) {
            int capacity = 2 * slot;
            open = Arrays.copyOf(open, capacity);
            openCount = Arrays.copyOf(openCount, capacity);
            separated = Arrays.copyOf(separated, capacity);
        }
    }

    /** A hypothesis ceases to be active: its slot is out of use, its row still there. */
    void leave(int slot, Bits row) {
        Bits slots = active.slots();
        extract.take(informative, row, true);
        for (int lower = slots.next(0); lower >= 0 && lower < slot; lower = slots.next(lower + 1)) {
            if (!isOpen(slot, lower)) {
                witnesses.remove(extract.firstOutside(active.row(lower)));
            }
        }
        extract.take(informative, row, false);
        for (int upper = slots.next(slot); upper >= 0; upper = slots.next(upper + 1)) {
            if (isOpen(upper, slot)) {
                close(upper, slot);
            } else {
                witnesses.remove(extract.firstIn(active.row(upper)));
                if (--separated[upper] == 0) {
                    critical.set(upper);
                }
            }
        }
        critical.clear(slot);
        unresolved.clear(slot);
        open[slot] = null;
    }

    private boolean isOpen(int slot, int lower) {
        return (open[slot][lower >> 6] & 1L << lower) != 0;
    }

    private void close(int slot, int lower) {
        open[slot][lower >> 6] &= ~(1L << lower);
        if (--openCount[slot] == 0) {
            unresolved.clear(slot);
        }
    }

    /** All hypotheses cease to be active. */
    void clear() {
        informative.clear();
        critical.clear();
        unresolved.clear();
        witnesses.clear();
        Arrays.fill(open, null);
    }

    /**
     * A word now separates nothing. If it was a witness (it is not where witnesses are protected), its pairs have their
     * next separator up to the cutoff, or are open again.
     */
    void ignore(int word) {
        boolean resume = witnesses.contains(word);
        Bits slots = active.slots();
        for (int slot = slots.next(0); resume && slot >= 0; slot = slots.next(slot + 1)) {
            if (active.row(slot).get(word)) {
                extract.take(informative, active.row(slot), true);
                resume(slot, word);
            }
        }
        informative.clear(word);
    }

    private void resume(int slot, int word) {
        Bits slots = active.slots();
        for (int lower = slots.next(0); lower < slot; lower = slots.next(lower + 1)) {
            Bits row = active.row(lower);
            if (!row.get(word) && extract.firstOutside(row) == word) {
                witnesses.remove(word);
                separated[slot]--;
                enterPair(slot, lower, extract.firstOutside(row, word + 1));
            }
        }
        if (separated[slot] == 0) {
            critical.set(slot);
        }
        if (openCount[slot] > 0) {
            unresolved.set(slot);
        }
    }

    /** The slots are numbered anew. */
    void compact(int[] old) {
        Bits wasCritical = copy(critical);
        Bits wasUnresolved = copy(unresolved);
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
            if (wasCritical.get(old[slot])) {
                critical.set(slot);
            }
            if (wasUnresolved.get(old[slot])) {
                unresolved.set(slot);
            }
        }
        Arrays.fill(open, old.length, open.length, null);
    }

    private static Bits copy(Bits bits) {
        Bits copy = new Bits();
        for (int element = bits.next(0); element >= 0; element = bits.next(element + 1)) {
            copy.set(element);
        }
        return copy;
    }
}
