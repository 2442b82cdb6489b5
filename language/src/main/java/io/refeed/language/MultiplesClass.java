package io.refeed.language;

import io.refeed.language.spec.Kind;
import java.util.Map;

/** Hypothesis i: the multiples of i. */
@Kind(
        name = "multiples",
        summary = "over the naturals, language i: the multiples of i",
        source = "an infinite class of progressions")
public record MultiplesClass() implements FamilyConfig {
    @Override
    public PeriodicSet language(int index) {
        return PeriodicSet.progression(index, index);
    }

    @Override
    public Object form(int index) {
        return Map.of("multiples", (long) index);
    }
}
