package io.refeed.language;

import java.util.List;
import java.util.Map;

/** Hypothesis i: all numbers but i. */
public final class CofiniteKind extends FamilyKind {
    @Override
    public String kind() {
        return "cofinite";
    }

    @Override
    public String summary() {
        return "over the naturals, language i: all numbers but i";
    }

    @Override
    public String source() {
        return "an infinite class in which no language contains another";
    }

    @Override
    PeriodicSet language(int index) {
        return PeriodicSet.all().minus(PeriodicSet.finite(index));
    }

    @Override
    Object form(int index) {
        return Map.of("allExcept", List.of((long) index));
    }
}
