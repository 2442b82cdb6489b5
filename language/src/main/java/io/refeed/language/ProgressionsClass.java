package io.refeed.language;

import io.refeed.language.spec.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/** The progressions (first, step) along the diagonals: (1,1), (1,2), (2,1), (1,3), (2,2), (3,1), ... */
@Kind(
        name = "progressions",
        summary =
                "over the naturals, the progressions (first, step) in the order (1,1), (1,2), (2,1), (1,3), (2,2), (3,1), ...",
        source = "an infinite class of progressions")
public record ProgressionsClass() implements FamilyConfig {
    @Override
    public PeriodicSet language(int index) {
        return PeriodicSet.progression(first(index), step(index));
    }

    @Override
    public Object form(int index) {
        // Not Map.of, whose order changes from run to run: forms are written to files that must not.
        Map<String, Object> progression = new LinkedHashMap<>();
        progression.put("first", first(index));
        progression.put("step", step(index));
        return Map.of("progression", progression);
    }

    private static long first(int index) {
        long before = diagonal(index) - 1;
        return index - before * (before + 1) / 2;
    }

    private static long step(int index) {
        return diagonal(index) + 1 - first(index);
    }

    /** The least d with index at most 1 + 2 + ... + d. */
    private static long diagonal(int index) {
        long d = (long) Math.ceil((Math.sqrt(8.0 * index + 1) - 1) / 2);
        while (d * (d - 1) / 2 >= index) {
            d--;
        }
        while (d * (d + 1) / 2 < index) {
            d++;
        }
        return d;
    }
}
