package io.refeed.language;

import io.refeed.language.spec.Kind;
import java.util.Map;

/** Hypothesis i: the numbers from i on. */
@Kind(
        name = "tails",
        summary = "over the naturals, language i: the numbers from i on",
        source = "an infinite class in which every language contains all that follow")
public record TailsClass() implements FamilyConfig {
    @Override
    public PeriodicSet language(int index) {
        return PeriodicSet.from(index);
    }

    @Override
    public Object form(int index) {
        return Map.of("from", (long) index);
    }
}
