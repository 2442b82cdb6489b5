package io.refeed.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The minimal deterministic automaton of a language, without the state from which nothing is accepted. States are numbered
 * in the order in which a breadth-first search by ascending symbols meets them, so that equal languages have equal automata.
 * Immutable.
 */
final class Dfa {
    /** What stands for the state from which nothing is accepted. */
    static final int DEAD = -1;

    private final int[] starts;
    private final char[] low;
    private final char[] high;
    private final int[] targets;
    private final BitSet accepting;

    /**
     * Takes over the transitions, state by state.
     *
     * @param starts the index of each state's first transition, and the number of transitions
     */
    Dfa(int[] starts, char[] low, char[] high, int[] targets, BitSet accepting) {
        this.starts = starts;
        this.low = low;
        this.high = high;
        this.targets = targets;
        this.accepting = accepting;
    }

    /** All words over a number of symbols. */
    static Dfa all(int symbols) {
        BitSet accepting = new BitSet();
        accepting.set(0);
        return new Dfa(new int[] {0, 1}, new char[] {0}, new char[] {(char) (symbols - 1)}, new int[1], accepting);
    }

    int states() {
        return starts.length - 1;
    }

    boolean accepts(int state) {
        return accepting.get(state);
    }

    /** The index of a state's first transition. */
    int begin(int state) {
        return starts[state];
    }

    /** One more than the index of a state's last transition; those between are sorted by their symbols. */
    int end(int state) {
        return starts[state + 1];
    }

    /** The first symbol of a transition. */
    char low(int transition) {
        return low[transition];
    }

    /** The last symbol of a transition. */
    char high(int transition) {
        return high[transition];
    }

    int target(int transition) {
        return targets[transition];
    }

    /** The state after a symbol, or {@link #DEAD}. */
    int step(int state, char symbol) {
        int from = starts[state];
        int to = starts[state + 1] - 1;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (high[middle] < symbol) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from == to && low[from] <= symbol && symbol <= high[from] ? targets[from] : DEAD;
    }

    boolean accepts(String code) {
        int state = 0;
        for (int i = 0; i < code.length() && state != DEAD; i++) {
            state = step(state, code.charAt(i));
        }
        return state != DEAD && accepting.get(state);
    }

    boolean isEmpty() {
        return accepting.isEmpty();
    }

    /** Whether every word over a number of symbols is accepted. */
    boolean isAll(int symbols) {
        return equals(all(symbols));
    }

    /** Whether some state has no transition for some of so many symbols. */
    boolean isPartial(int symbols) {
        for (int state = 0; state < states(); state++) {
            int covered = 0;
            for (int t = begin(state); t < end(state); t++) {
                covered += high[t] - low[t] + 1;
            }
            if (covered < symbols) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dfa that
                && Arrays.equals(starts, that.starts)
                && Arrays.equals(low, that.low)
                && Arrays.equals(high, that.high)
                && Arrays.equals(targets, that.targets)
                && accepting.equals(that.accepting);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(targets) + accepting.hashCode();
    }
}
