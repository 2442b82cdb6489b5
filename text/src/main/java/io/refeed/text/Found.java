package io.refeed.text;

import java.lang.ref.SoftReference;

/** A language that was computed, kept as long as memory allows, and the work that this took. */
final class Found {
    private final SoftReference<RegularSet> set;
    private final long steps;

    Found(RegularSet set, long steps) {
        this.set = new SoftReference<>(set);
        this.steps = steps;
    }

    /**
     * The language, for as much work as it would take to compute it again, so that no game is refused, or accepted, for what
     * was read before it. Null if it is no longer there, and if there is not so much left: to compute it tells where that ends.
     */
    RegularSet take(WorkBudget work) {
        RegularSet found = work.affords(steps) ? set.get() : null;
        if (found != null) {
            work.spend(steps);
        }
        return found;
    }
}
