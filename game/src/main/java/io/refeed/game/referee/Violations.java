package io.refeed.game.referee;

import java.util.ArrayList;
import java.util.List;

/** Counts violations and remembers the first {@link Verdict#LISTED}. Not safe for use by several threads. */
final class Violations {
    private final List<Violation> first = new ArrayList<>();
    private int count;

    void add(Violation violation) {
        count++;
        if (first.size() < Verdict.LISTED) {
            first.add(violation);
        }
    }

    int count() {
        return count;
    }

    List<Violation> first() {
        return first;
    }
}
