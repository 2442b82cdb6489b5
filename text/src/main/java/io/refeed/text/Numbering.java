package io.refeed.text;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;

/** Writes down the quotient of an automaton by blocks of equivalent states, in the one order that depends on the language only. */
final class Numbering {
    private final RawDfa raw;
    private final BitSet live;
    private final int[] blocks;
    private final int[] numbers;
    private final IntArrayList members = new IntArrayList();

    /**
     * @param live the states from which something is accepted; the others are left out
     * @param blocks the block of each live state, a number below the number of states
     */
    Numbering(RawDfa raw, BitSet live, int[] blocks) {
        this.raw = raw;
        this.live = live;
        this.blocks = blocks;
        this.numbers = new int[raw.states()];
        Arrays.fill(numbers, -1);
    }

    Dfa number() {
        RawDfa quotient = new RawDfa();
        numberOf(0);
        for (int i = 0; i < members.size(); i++) {
            int state = members.getInt(i);
            quotient.state(raw.accepts(state));
            for (int t = raw.begin(state); t < raw.end(state); t++) {
                if (live.get(raw.target(t))) {
                    quotient.transition(raw.low(t), raw.high(t), numberOf(raw.target(t)));
                }
            }
        }
        return compact(quotient);
    }

    private int numberOf(int state) {
        int block = blocks[state];
        if (numbers[block] < 0) {
            numbers[block] = members.size();
            members.add(state);
        }
        return numbers[block];
    }

    private static Dfa compact(RawDfa raw) {
        int transitions = raw.end(raw.states() - 1);
        int[] starts = new int[raw.states() + 1];
        char[] low = new char[transitions];
        char[] high = new char[transitions];
        int[] targets = new int[transitions];
        BitSet accepting = new BitSet();
        for (int state = 0; state < raw.states(); state++) {
            starts[state] = raw.begin(state);
            accepting.set(state, raw.accepts(state));
        }
        starts[raw.states()] = transitions;
        for (int t = 0; t < transitions; t++) {
            low[t] = (char) raw.low(t);
            high[t] = (char) raw.high(t);
            targets[t] = raw.target(t);
        }
        return new Dfa(starts, low, high, targets, accepting);
    }
}
