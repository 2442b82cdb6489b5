package io.refeed.text;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Makes automata minimal, in O(m log n) for n states and m transitions by single classes of symbols. Lucene has a minimization,
 * too, but that keeps a list for each state and each class of symbols, whether there is a transition or not.
 */
final class Minimizer {
    /** Transitions by single classes of symbols; each takes some 44 bytes while it is at work. */
    private static final int MOST_EDGES = 2_500_000;

    private final RawDfa raw;
    private final WorkBudget work;
    private final BitSet live;

    private Minimizer(RawDfa raw, WorkBudget work) {
        this.raw = raw;
        this.work = work;
        this.live = liveStates(raw);
    }

    /**
     * The minimal automaton of the same language.
     *
     * @throws io.refeed.language.LanguageTooLargeException if there are too many transitions, or too few steps left, to do this
     */
    static Dfa minimal(RawDfa raw, WorkBudget work) {
        Minimizer minimizer = new Minimizer(raw, work);
        int[] blocks = minimizer.blocks();
        return new Numbering(raw, minimizer.live, blocks).number();
    }

    /** The same automaton, of which it is known that no two states from which something is accepted are equivalent. */
    static Dfa trimmed(RawDfa raw) {
        int[] blocks = new int[raw.states()];
        Arrays.setAll(blocks, state -> state);
        return new Numbering(raw, liveStates(raw), blocks).number();
    }

    private int[] blocks() {
        int[] classes = classes();
        int count = edges(classes);
        work.spend(Limits.MINIMIZE_STATE_STEPS * (long) raw.states() + Limits.MINIMIZE_EDGE_STEPS * (long) count);
        int[] tails = new int[count];
        int[] labels = new int[count];
        int[] heads = new int[count];
        int edge = 0;
        for (int state = live.nextSetBit(0); state >= 0; state = live.nextSetBit(state + 1)) {
            for (int t = raw.begin(state); t < raw.end(state); t++) {
                if (live.get(raw.target(t))) {
                    for (int label = classes[raw.low(t)]; label <= classes[raw.high(t)]; label++) {
                        tails[edge] = state;
                        labels[edge] = label;
                        heads[edge++] = raw.target(t);
                    }
                }
            }
        }
        return refine(tails, labels, heads, classes[classes.length - 1] + 1);
    }

    private int edges(int[] classes) {
        int count = 0;
        for (int state = live.nextSetBit(0); state >= 0; state = live.nextSetBit(state + 1)) {
            for (int t = raw.begin(state); t < raw.end(state); t++) {
                count += live.get(raw.target(t)) ? classes[raw.high(t)] - classes[raw.low(t)] + 1 : 0;
            }
            if (count > MOST_EDGES) {
                throw Limits.tooLarge("more than " + MOST_EDGES + " transitions to minimize");
            }
        }
        return count;
    }

    private int[] refine(int[] tails, int[] labels, int[] heads, int labelBound) {
        Partition states = new Partition(raw.states());
        for (int state = 0; state < raw.states(); state++) {
            if (raw.accepts(state)) {
                states.mark(state);
            }
        }
        states.split();
        Partition edges = Partition.byKey(labels, labelBound);
        int[] offsets = new int[raw.states() + 1];
        int[] incoming = incoming(heads, offsets);
        int done = 1;
        for (int set = 0; set < edges.size(); set++) {
            for (int i = edges.first(set); i < edges.end(set); i++) {
                states.mark(tails[edges.element(i)]);
            }
            states.split();
            for (; done < states.size(); done++) {
                for (int i = states.first(done); i < states.end(done); i++) {
                    int state = states.element(i);
                    for (int j = offsets[state]; j < offsets[state + 1]; j++) {
                        edges.mark(incoming[j]);
                    }
                }
                edges.split();
            }
        }
        int[] blocks = new int[raw.states()];
        Arrays.setAll(blocks, states::set);
        return blocks;
    }

    private static int[] incoming(int[] heads, int[] offsets) {
        for (int head : heads) {
            offsets[head + 1]++;
        }
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] += offsets[i - 1];
        }
        int[] next = offsets.clone();
        int[] incoming = new int[heads.length];
        for (int edge = 0; edge < heads.length; edge++) {
            incoming[next[heads[edge]]++] = edge;
        }
        return incoming;
    }

    /** The class of each symbol: neighbours that no transition tells apart are in one. */
    private int[] classes() {
        BitSet first = new BitSet();
        int symbols = 1;
        for (int t = 0; t < raw.end(raw.states() - 1); t++) {
            first.set(raw.low(t));
            first.set(raw.high(t) + 1);
            symbols = Math.max(symbols, raw.high(t) + 1);
        }
        int[] classes = new int[symbols];
        for (int symbol = 1; symbol < symbols; symbol++) {
            classes[symbol] = classes[symbol - 1] + (first.get(symbol) ? 1 : 0);
        }
        return classes;
    }

    /** The states from which something is accepted. */
    private static BitSet liveStates(RawDfa raw) {
        int count = raw.end(raw.states() - 1);
        int[] heads = new int[count];
        int[] tails = new int[count];
        BitSet live = new BitSet();
        IntArrayList open = new IntArrayList();
        for (int state = 0; state < raw.states(); state++) {
            for (int t = raw.begin(state); t < raw.end(state); t++) {
                heads[t] = raw.target(t);
                tails[t] = state;
            }
            if (raw.accepts(state)) {
                live.set(state);
                open.add(state);
            }
        }
        int[] offsets = new int[raw.states() + 1];
        int[] incoming = incoming(heads, offsets);
        while (!open.isEmpty()) {
            int state = open.popInt();
            for (int i = offsets[state]; i < offsets[state + 1]; i++) {
                int source = tails[incoming[i]];
                if (!live.get(source)) {
                    live.set(source);
                    open.add(source);
                }
            }
        }
        return live;
    }
}
