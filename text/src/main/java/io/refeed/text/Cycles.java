package io.refeed.text;

/** Whether an automaton without dead states has a circle, so that it accepts infinitely many words. */
final class Cycles {
    private Cycles() {}

    static boolean in(Dfa dfa) {
        int[] incoming = new int[dfa.states()];
        int edges = dfa.begin(dfa.states());
        for (int t = 0; t < edges; t++) {
            incoming[dfa.target(t)]++;
        }
        int[] free = new int[dfa.states()];
        int size = 0;
        for (int state = 0; state < dfa.states(); state++) {
            if (incoming[state] == 0) {
                free[size++] = state;
            }
        }
        for (int i = 0; i < size; i++) {
            for (int t = dfa.begin(free[i]); t < dfa.end(free[i]); t++) {
                if (--incoming[dfa.target(t)] == 0) {
                    free[size++] = dfa.target(t);
                }
            }
        }
        return size < dfa.states();
    }
}
