package io.refeed.text;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** Combines two automata by running them side by side, as far as both together can be reached. */
final class Product {
    private final Combination combination;
    private final Dfa left;
    private final Dfa right;
    private final Long2IntMap numbers = new Long2IntOpenHashMap();
    private final LongArrayList pairs = new LongArrayList();
    private final RawDfa raw = new RawDfa();
    private final WorkBudget work;

    private Product(Combination combination, Dfa left, Dfa right, WorkBudget work) {
        this.work = work;
        this.combination = combination;
        this.left = left;
        this.right = right;
        numbers.defaultReturnValue(-1);
    }

    /**
     * The combination of two languages.
     *
     * @throws io.refeed.language.LanguageTooLargeException if there are too many states on the way, or too few steps left
     */
    static Dfa of(Combination combination, Dfa left, Dfa right, int symbols, WorkBudget work) {
        Product product = new Product(combination, left, right, work);
        product.build();
        // The complement of a minimal automaton is minimal; and it has a transition for every symbol, which may be
        // many.
        boolean complement = combination == Combination.MINUS && left.isAll(symbols);
        return complement ? Minimizer.trimmed(product.raw) : Minimizer.minimal(product.raw, work);
    }

    private void build() {
        numberOf(start(left), start(right));
        for (int i = 0; i < pairs.size(); i++) {
            work.spend(Limits.PAIR_STEPS);
            int p = (int) (pairs.getLong(i) >> 32);
            int q = (int) pairs.getLong(i);
            raw.state(combination.accepts(p != Dfa.DEAD && left.accepts(p), q != Dfa.DEAD && right.accepts(q)));
            transitions(p, q);
        }
    }

    private void transitions(int p, int q) {
        int i = p == Dfa.DEAD ? 0 : left.begin(p);
        int iEnd = p == Dfa.DEAD ? 0 : left.end(p);
        int j = q == Dfa.DEAD ? 0 : right.begin(q);
        int jEnd = q == Dfa.DEAD ? 0 : right.end(q);
        int at = 0;
        while (i < iEnd || j < jEnd) {
            int leftLow = i < iEnd ? Math.max(at, left.low(i)) : Integer.MAX_VALUE;
            int rightLow = j < jEnd ? Math.max(at, right.low(j)) : Integer.MAX_VALUE;
            int from = Math.min(leftLow, rightLow);
            int to = Math.min(
                    leftLow > from ? leftLow - 1 : left.high(i), rightLow > from ? rightLow - 1 : right.high(j));
            int p2 = leftLow == from ? left.target(i) : Dfa.DEAD;
            int q2 = rightLow == from ? right.target(j) : Dfa.DEAD;
            if (combination.lives(p2 != Dfa.DEAD, q2 != Dfa.DEAD)) {
                work.spend(Limits.PAIR_STEPS);
                raw.transition(from, to, numberOf(p2, q2));
            }
            at = to + 1;
            i += i < iEnd && left.high(i) < at ? 1 : 0;
            j += j < jEnd && right.high(j) < at ? 1 : 0;
        }
    }

    private static int start(Dfa dfa) {
        return dfa.isEmpty() ? Dfa.DEAD : 0;
    }

    private int numberOf(int p, int q) {
        long pair = (long) p << 32 | q & 0xffff_ffffL;
        int number = numbers.get(pair);
        if (number < 0) {
            if (pairs.size() == Limits.RAW_STATES) {
                throw Limits.tooLarge("more than " + Limits.RAW_STATES + " pairs of states");
            }
            number = pairs.size();
            numbers.put(pair, number);
            pairs.add(pair);
        }
        return number;
    }
}
