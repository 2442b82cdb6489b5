package io.refeed.text;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.BitSet;

/**
 * A deterministic automaton as it comes out of a construction: states in the order of their numbers, state 0 the first,
 * transitions only where there is somewhere to go.
 */
final class RawDfa {
    private final IntArrayList starts = new IntArrayList();
    private final IntArrayList low = new IntArrayList();
    private final IntArrayList high = new IntArrayList();
    private final IntArrayList targets = new IntArrayList();
    private final BitSet accepting = new BitSet();

    /** Begins the next state; its transitions follow. */
    void state(boolean accepts) {
        if (starts.size() == Limits.RAW_STATES) {
            throw Limits.tooLarge("more than " + Limits.RAW_STATES + " states before they are minimized");
        }
        accepting.set(starts.size(), accepts);
        starts.add(targets.size());
    }

    /** Adds a transition to the state begun last, for the symbols from one to another, in ascending order. */
    void transition(int from, int to, int target) {
        int last = targets.size() - 1;
        if (last >= starts.getInt(starts.size() - 1)
                && targets.getInt(last) == target
                && high.getInt(last) == from - 1) {
            high.set(last, to);
            return;
        }
        if (last + 1 == Limits.RAW_TRANSITIONS) {
            throw Limits.tooLarge("more than " + Limits.RAW_TRANSITIONS + " transitions before they are minimized");
        }
        low.add(from);
        high.add(to);
        targets.add(target);
    }

    int states() {
        return starts.size();
    }

    boolean accepts(int state) {
        return accepting.get(state);
    }

    /** The index of a state's first transition. */
    int begin(int state) {
        return starts.getInt(state);
    }

    /** One more than the index of a state's last transition. */
    int end(int state) {
        return state + 1 < starts.size() ? starts.getInt(state + 1) : targets.size();
    }

    int low(int transition) {
        return low.getInt(transition);
    }

    int high(int transition) {
        return high.getInt(transition);
    }

    int target(int transition) {
        return targets.getInt(transition);
    }
}
