package io.refeed.text;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.math.BigInteger;
import java.util.Arrays;

/**
 * Counts accepted words exactly. For each length k, from 0 on, it holds for each state how many words of k symbols are
 * accepted from there, and only these for one k at a time: the time is the length of the word times the number of
 * transitions, the memory one number a state.
 */
final class WordCounts {
    private final Dfa dfa;

    WordCounts(Dfa dfa) {
        this.dfa = dfa;
    }

    /** The number of accepted words up to one, this included. */
    BigInteger upTo(String code) {
        int length = code.length();
        int[] path = new int[length + 1];
        for (int i = 0; i < length; i++) {
            path[i + 1] = path[i] == Dfa.DEAD ? Dfa.DEAD : dfa.step(path[i], code.charAt(i));
        }
        BigInteger count = path[length] != Dfa.DEAD && dfa.accepts(path[length]) ? BigInteger.ONE : BigInteger.ZERO;
        BigInteger[] ofLength = new BigInteger[dfa.states()];
        Arrays.setAll(ofLength, state -> dfa.accepts(state) ? BigInteger.ONE : BigInteger.ZERO);
        for (int k = 0; k < length; k++) {
            count = count.add(ofLength[0]);
            int place = length - 1 - k;
            if (path[place] != Dfa.DEAD) {
                count = count.add(sum(path[place], code.charAt(place), ofLength));
            }
            if (k + 1 < length) {
                BigInteger[] shorter = ofLength;
                ofLength = new BigInteger[dfa.states()];
                Arrays.setAll(ofLength, state -> sum(state, Limits.SYMBOLS, shorter));
            }
        }
        return count;
    }

    /** The number of all accepted words, of which there must be finitely many, so that no state is met twice on a way. */
    BigInteger all() {
        if (dfa.isEmpty()) {
            return BigInteger.ZERO;
        }
        BigInteger[] from = new BigInteger[dfa.states()];
        IntArrayList open = IntArrayList.of(0);
        while (!open.isEmpty()) {
            int state = open.topInt();
            int before = open.size();
            for (int t = dfa.begin(state); t < dfa.end(state); t++) {
                if (from[dfa.target(t)] == null) {
                    open.push(dfa.target(t));
                }
            }
            if (open.size() == before) {
                open.popInt();
                BigInteger own = dfa.accepts(state) ? BigInteger.ONE : BigInteger.ZERO;
                from[state] = own.add(sum(state, Limits.SYMBOLS, from));
            }
        }
        return from[0];
    }

    /** How many words there are whose first symbol, read in a state, is below one. */
    private BigInteger sum(int state, int bound, BigInteger[] rest) {
        BigInteger sum = BigInteger.ZERO;
        for (int t = dfa.begin(state); t < dfa.end(state) && dfa.low(t) < bound; t++) {
            int width = Math.min(dfa.high(t) + 1, bound) - dfa.low(t);
            BigInteger each = rest[dfa.target(t)];
            sum = sum.add(width == 1 ? each : each.multiply(BigInteger.valueOf(width)));
        }
        return sum;
    }
}
