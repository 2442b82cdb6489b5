package io.refeed.language;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts a {@link PeriodicSet} together, piece after piece in ascending order, and keeps the number of pieces low. For use by
 * one thread, once.
 */
final class Pieces {
    /** How many members are compared before two neighbours pass for different. */
    private static final int PATIENCE = 64;

    private final LongArrayList starts = new LongArrayList();
    private final List<Residues> sets = new ArrayList<>();

    /** Says what holds from a position on, which is above every start given so far; before the first there is nothing. */
    Pieces from(long start, Residues set) {
        if (starts.isEmpty() && start > 1) {
            push(1, Residues.NONE);
        }
        if (starts.isEmpty()) {
            push(start, set);
        } else if (!sets.get(sets.size() - 1).same(set)) {
            tidyLast(start);
            push(start, set);
        }
        return this;
    }

    /** The set that was described. */
    PeriodicSet build() {
        if (starts.isEmpty()) {
            push(1, Residues.NONE);
        }
        for (int i = starts.size() - 2; i >= 0; i--) {
            if (agree(sets.get(i), sets.get(i + 1), starts.getLong(i), starts.getLong(i + 1))) {
                starts.removeLong(i + 1);
                sets.set(i, sets.get(i + 1));
                sets.remove(i + 1);
            }
        }
        return new PeriodicSet(starts.toLongArray(), sets.toArray(Residues[]::new));
    }

    private void push(long start, Residues set) {
        if (starts.isEmpty() || !sets.get(sets.size() - 1).same(set)) {
            starts.add(start);
            sets.add(set);
        }
    }

    /** Now that its end is known, the last piece may turn out to be simpler than its residues. */
    private void tidyLast(long end) {
        int last = sets.size() - 1;
        long start = starts.getLong(last);
        long first = sets.get(last).atLeast(start);
        Residues simple = first < 0 || first >= end ? Residues.NONE : end - start == 1 ? Residues.ALL : null;
        if (simple == null) {
            return;
        }
        starts.removeLong(last);
        sets.remove(last);
        push(start, simple);
    }

    private static boolean agree(Residues a, Residues b, long from, long to) {
        long x = from;
        for (int i = 0; i < PATIENCE; i++) {
            long inA = within(a.atLeast(x), to);
            if (inA != within(b.atLeast(x), to)) {
                return false;
            }
            if (inA == to) {
                return true;
            }
            x = inA + 1;
        }
        return false;
    }

    private static long within(long member, long to) {
        return member < 0 || member > to ? to : member;
    }
}
