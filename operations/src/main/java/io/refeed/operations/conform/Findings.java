package io.refeed.operations.conform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found. Of each kind in a check the first few are kept and the rest is counted: who makes a mistake in one game makes
 * it in two hundred. Not safe for use by several threads.
 */
final class Findings {
    private static final int KEPT = 3;

    /** A kind of finding in a check. */
    private record Sort(String check, String kind) {}

    private final List<Finding> kept = new ArrayList<>();
    private final Map<Sort, Integer> counts = new HashMap<>();
    private int errors;
    private int warnings;

    void add(Finding finding) {
        if (finding.weight() == Finding.Weight.ERROR) {
            errors++;
        } else {
            warnings++;
        }
        if (counts.merge(new Sort(finding.check(), finding.kind()), 1, Integer::sum) <= KEPT) {
            kept.add(finding);
        }
    }

    /** Those that are kept, in the order in which they were found, from a place on. */
    List<Finding> from(int place) {
        return List.copyOf(kept.subList(place, kept.size()));
    }

    /** How many are kept. */
    int size() {
        return kept.size();
    }

    /** How many more there are of a finding's kind in its check. */
    int more(Finding finding) {
        return Math.max(0, counts.get(new Sort(finding.check(), finding.kind())) - KEPT);
    }

    /** How many errors there were, the counted ones included. */
    int errors() {
        return errors;
    }

    /** How many warnings there were, the counted ones included. */
    int warnings() {
        return warnings;
    }
}
