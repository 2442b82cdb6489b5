package io.refeed.language;

import java.util.Map;

/** Hypothesis i: the numbers from i on. */
public final class TailsKind extends FamilyKind {
    @Override
    public String kind() {
        return "tails";
    }

    @Override
    public String summary() {
        return "over the naturals, language i: the numbers from i on";
    }

    @Override
    public String source() {
        return "an infinite class in which every language contains all that follow";
    }

    @Override
    PeriodicSet language(int index) {
        return PeriodicSet.from(index);
    }

    @Override
    Object form(int index) {
        return Map.of("from", (long) index);
    }
}
