package io.refeed.strategy.generator.critical;

import io.refeed.language.Language;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntList;
import it.unimi.dsi.fastutil.ints.IntLists;

/** What the stream has shown and what was answered: the sure set S, the outputs O, and what may not be answered. */
final class Evidence {
    private final CriticalRules rules;
    private final Bits sure = new Bits();
    private final Bits emitted = new Bits();
    private final Bits taken = new Bits();
    private final IntArrayList sureWords = new IntArrayList();
    private int leastSure = Integer.MAX_VALUE;
    private Language forbidden;
    private int reached;

    Evidence(CriticalRules rules) {
        this.rules = rules;
    }

    /** No word of the language may be the answer from now on; null forbids nothing. */
    void forbid(Language language) {
        forbidden = language;
    }

    /** Words up to the cutoff may be the answer now, except those forbidden. */
    void reach(int cutoff) {
        if (forbidden != null) {
            while (reached < cutoff) {
                reached++;
                if (forbidden.contains(reached)) {
                    taken.set(reached);
                }
            }
        }
    }

    boolean forbids(int word) {
        return forbidden != null && forbidden.contains(word);
    }

    /** Takes in a word of the stream; tells whether it is sure and was not before. */
    boolean show(int word) {
        if (!rules.avoidance()) {
            taken.set(word);
        }
        if (sure.get(word) || (rules.cleaning() && emitted.get(word))) {
            return false;
        }
        taken.set(word);
        sure.set(word);
        sureWords.add(word);
        leastSure = Math.min(leastSure, word);
        return true;
    }

    /** Takes in an answer. */
    void emit(int word) {
        emitted.set(word);
        if (rules.avoidance()) {
            taken.set(word);
        }
    }

    /** The sure words in the order in which they became so. */
    IntList sureWords() {
        return IntLists.unmodifiable(sureWords);
    }

    int leastSure() {
        return leastSure;
    }

    /** The words that have been emitted, O. */
    Bits emitted() {
        return emitted;
    }

    /** The words that may not be the answer, witnesses aside. Without cleaning or avoidance: those shown. */
    Bits taken() {
        return taken;
    }

    /** Whether the active hypotheses need not be asked about a word up to the cutoff. */
    boolean settles(int word) {
        return sure.get(word) || (rules.forgetsOutputs() && emitted.get(word));
    }
}
