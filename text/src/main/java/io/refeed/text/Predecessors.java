package io.refeed.text;

import java.util.Arrays;
import java.util.BitSet;

/** From which states one step leads to a state. */
final class Predecessors {
    private final int[] offsets;
    private final int[] sources;

    Predecessors(Dfa dfa) {
        offsets = new int[dfa.states() + 1];
        forEachEdge(dfa, (source, target) -> offsets[target + 1]++);
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] += offsets[i - 1];
        }
        sources = new int[offsets[dfa.states()]];
        int[] next = offsets.clone();
        forEachEdge(dfa, (source, target) -> sources[next[target]++] = source);
    }

    /** The states from which one step leads into a set. */
    BitSet of(StateSet targets) {
        BitSet result = new BitSet();
        targets.stream().forEach(target -> {
            for (int i = offsets[target]; i < offsets[target + 1]; i++) {
                result.set(sources[i]);
            }
        });
        return result;
    }

    /** Each pair once, however many symbols lead from one to the other. */
    private static void forEachEdge(Dfa dfa, Edge edge) {
        int[] lastSource = new int[dfa.states()];
        Arrays.fill(lastSource, -1);
        for (int source = 0; source < dfa.states(); source++) {
            for (int t = dfa.begin(source); t < dfa.end(source); t++) {
                int target = dfa.target(t);
                if (lastSource[target] != source) {
                    lastSource[target] = source;
                    edge.accept(source, target);
                }
            }
        }
    }

    private interface Edge {
        void accept(int source, int target);
    }
}
