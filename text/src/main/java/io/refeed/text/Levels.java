package io.refeed.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From which states of an automaton something of exactly k symbols is accepted: a set of states for each k, which is where one
 * step leads into the set for k - 1. There are finitely many sets, so the sequence runs into a circle, and is not written
 * down further. Computed as far as asked. Thread-safe.
 */
final class Levels {
    private final Predecessors predecessors;
    private final List<StateSet> computed = new ArrayList<>();
    private final Map<Integer, Integer> seen = new HashMap<>();
    private final int states;
    private volatile Known known;

    Levels(Dfa dfa) {
        this.states = dfa.states();
        this.predecessors = new Predecessors(dfa);
        BitSet accepting = new BitSet();
        for (int state = 0; state < states; state++) {
            accepting.set(state, dfa.accepts(state));
        }
        add(StateSet.of(accepting, states));
        this.known = new Known(computed.toArray(StateSet[]::new), Known.OPEN);
    }

    /** The sets for all lengths up to one. */
    Known upTo(int length) {
        Known now = known;
        return now.covers(length) ? now : extend(length);
    }

    private synchronized Known extend(int length) {
        int enough = Math.max(length + 1, computed.size() + computed.size() / 2);
        int circle = known.circle;
        while (circle == Known.OPEN && computed.size() < enough) {
            StateSet last = computed.get(computed.size() - 1);
            circle = add(StateSet.of(predecessors.of(last), states));
        }
        known = new Known(computed.toArray(StateSet[]::new), circle);
        return known;
    }

    /** Adds a set, unless it has been there before: then returns where. */
    private int add(StateSet set) {
        Integer before = seen.put(set.hashCode(), computed.size());
        if (before != null && computed.get(before).equals(set)) {
            return before;
        }
        computed.add(set);
        return Known.OPEN;
    }

    /** What is known so far. */
    static final class Known {
        /** Says that it is not known where the sequence goes on after the last set. */
        static final int OPEN = -1;

        private final StateSet[] sets;
        private final int circle;

        /**
         * Takes over the sets for 0, 1, 2, ...
         *
         * @param circle the length at which those after the last go on, or {@link #OPEN}
         */
        Known(StateSet[] sets, int circle) {
            this.sets = sets;
            this.circle = circle;
        }

        boolean isComplete() {
            return circle != OPEN;
        }

        boolean covers(int length) {
            return isComplete() || length < sets.length;
        }

        StateSet at(int length) {
            return length < sets.length ? sets[length] : sets[circle + (length - circle) % (sets.length - circle)];
        }

        /** From which length on, at the latest, everything repeats what came before. */
        int end() {
            return sets.length;
        }
    }
}
