package io.refeed.text;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * The words that an automaton accepts, in shortlex order. What is asked costs time by the length of the words asked about and
 * found, never by how many words lie between. Immutable to the eye; thread-safe.
 */
final class RegularSet {
    private static final int NOT_KNOWN = -1;

    private final Dfa dfa;
    private final WordCounts counts;
    private final boolean infinite;
    private final Map<Combination, Map<RegularSet, Found>> combined = new EnumMap<>(Combination.class);
    private volatile Levels levels;

    RegularSet(Dfa dfa) {
        this.dfa = dfa;
        this.counts = new WordCounts(dfa);
        this.infinite = Cycles.in(dfa);
    }

    /** The order of codes. */
    static int compare(String code, String other) {
        return code.length() != other.length() ? Integer.compare(code.length(), other.length()) : code.compareTo(other);
    }

    Dfa dfa() {
        return dfa;
    }

    boolean isInfinite() {
        return infinite;
    }

    /**
     * The combination with another set over the same symbols. It is remembered as long as that is used and memory is left.
     *
     * @throws io.refeed.language.LanguageTooLargeException if it has too many states, or takes too much work
     */
    RegularSet combine(Combination combination, RegularSet other, int symbols, WorkBudget work) {
        Found found;
        synchronized (combined) {
            Map<RegularSet, Found> known = combined.get(combination);
            found = known == null ? null : known.get(other);
        }
        RegularSet known = found == null ? null : found.take(work);
        if (known != null) {
            return known;
        }
        long before = work.spent();
        RegularSet result = new RegularSet(Product.of(combination, dfa, other.dfa, symbols, work));
        synchronized (combined) {
            combined.computeIfAbsent(combination, key -> new WeakHashMap<>())
                    .put(other, new Found(result, work.spent() - before));
        }
        return result;
    }

    /** How many accepted words come up to one, this included; 0 for null. */
    BigInteger rank(String code) {
        return code == null ? BigInteger.ZERO : counts.upTo(code);
    }

    /** The number of words, which must be finite. */
    BigInteger size() {
        return counts.all();
    }

    /** The least accepted word after one (null: the least of all) of a domain's lengths; null if there is none. */
    String next(String after) {
        if (after != null) {
            String found = nextOfLength(after);
            if (found != null) {
                return found;
            }
        }
        int length = lengthAfter(after == null ? NOT_KNOWN : after.length());
        if (length > Limits.WORD_LENGTH) {
            return null;
        }
        StringBuilder word = new StringBuilder(length);
        complete(word, 0, length);
        return word.toString();
    }

    private Levels levels() {
        Levels known = levels;
        if (known == null) {
            known = new Levels(dfa);
            levels = known;
        }
        return known;
    }

    /** The least length beyond one that accepted words have; too great a length if there is none. */
    private int lengthAfter(int length) {
        for (int candidate = length + 1; candidate <= Limits.WORD_LENGTH; candidate++) {
            Levels.Known known = levels().upTo(candidate);
            if (known.at(candidate).has(0)) {
                return candidate;
            }
            boolean repeats = known.isComplete() && candidate - length > known.end() && candidate > 2 * known.end();
            if (repeats) {
                break;
            }
        }
        return Limits.WORD_LENGTH + 1;
    }

    /** The least accepted word that is as long as one and comes after it; null if there is none. */
    private String nextOfLength(String after) {
        int length = after.length();
        Levels.Known known = levels().upTo(length);
        int[] path = new int[length + 1];
        int last = 0;
        while (last < length) {
            int state = dfa.step(path[last], after.charAt(last));
            if (state == Dfa.DEAD) {
                break;
            }
            path[++last] = state;
        }
        for (int i = Math.min(last, length - 1); i >= 0; i--) {
            StateSet alive = known.at(length - i - 1);
            int symbol = after.charAt(i) + 1;
            for (int t = dfa.begin(path[i]); t < dfa.end(path[i]); t++) {
                if (dfa.high(t) >= symbol && alive.has(dfa.target(t))) {
                    StringBuilder word = new StringBuilder(length).append(after, 0, i);
                    word.append((char) Math.max(symbol, dfa.low(t)));
                    complete(word, dfa.target(t), length);
                    return word.toString();
                }
            }
        }
        return null;
    }

    /** Appends the least symbols that lead from a state to acceptance at a length; there must be some. */
    private void complete(StringBuilder word, int from, int length) {
        Levels.Known known = levels().upTo(length);
        int state = from;
        while (word.length() < length) {
            StateSet alive = known.at(length - word.length() - 1);
            int t = dfa.begin(state);
            while (!alive.has(dfa.target(t))) {
                t++;
            }
            word.append(dfa.low(t));
            state = dfa.target(t);
        }
    }
}
