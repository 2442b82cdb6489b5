package io.refeed.language;

import io.refeed.language.spec.Kind;
import java.util.List;
import java.util.Map;

/** Hypothesis i: all numbers but i. */
@Kind(
        name = "cofinite",
        summary = "over the naturals, language i: all numbers but i",
        source = "an infinite class in which no language contains another")
public record CofiniteClass() implements FamilyConfig {
    @Override
    public PeriodicSet language(int index) {
        return PeriodicSet.all().minus(PeriodicSet.finite(index));
    }

    @Override
    public Object form(int index) {
        return Map.of("allExcept", List.of((long) index));
    }
}
