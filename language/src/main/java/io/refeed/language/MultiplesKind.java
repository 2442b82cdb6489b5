package io.refeed.language;

import java.util.Map;

/** Hypothesis i: the multiples of i. */
public final class MultiplesKind extends FamilyKind {
    @Override
    public String kind() {
        return "multiples";
    }

    @Override
    public String summary() {
        return "over the naturals, language i: the multiples of i";
    }

    @Override
    public String source() {
        return "an infinite class of progressions";
    }

    @Override
    PeriodicSet language(int index) {
        return PeriodicSet.progression(index, index);
    }

    @Override
    Object form(int index) {
        return Map.of("multiples", (long) index);
    }
}
