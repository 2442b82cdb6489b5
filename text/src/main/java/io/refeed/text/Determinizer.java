package io.refeed.text;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Transition;

/**
 * Makes the automaton of a pattern deterministic, by the subset construction. Lucene has one, too, but bounds only the subsets
 * that it goes on from, not those that it meets and writes down, of which each step may add a thousand.
 */
final class Determinizer {
    private final Automaton automaton;
    private final WorkBudget work;
    private final Subsets subsets;
    private final RawDfa raw = new RawDfa();
    private final Transition transition = new Transition();

    /** The first symbols of transitions, and those right after the last ones. */
    private final BitSet bounds = new BitSet();

    /** For each bound the change that was noted last: which state begins, or (its complement) ends to be among the targets. */
    private final int[] lastChange = new int[Limits.SYMBOLS + 1];

    private final IntArrayList changes = new IntArrayList();
    private final IntArrayList earlierChanges = new IntArrayList();

    private Determinizer(Automaton automaton, WorkBudget work) {
        this.automaton = automaton;
        this.work = work;
        this.subsets = new Subsets(automaton.getNumStates(), work);
        Arrays.fill(lastChange, -1);
    }

    /**
     * The minimal automaton of a pattern.
     *
     * @throws io.refeed.language.LanguageTooLargeException if it takes too much to find it
     */
    static Dfa determinize(Pattern pattern, WorkBudget work) {
        Automaton automaton = FreeMoves.followed(new Nfa(pattern, work), work);
        return Minimizer.minimal(new Determinizer(automaton, work).run(), work);
    }

    private RawDfa run() {
        if (automaton.getNumStates() == 0) {
            raw.state(false);
            return raw;
        }
        subsets.add(0);
        subsets.number();
        subsets.remove(0);
        for (int subset = 0; subset < subsets.count(); subset++) {
            collect(subset);
            sweep();
        }
        return raw;
    }

    private void collect(int subset) {
        boolean accepts = false;
        for (int i = subsets.begin(subset); i < subsets.end(subset); i++) {
            int state = subsets.member(i);
            accepts |= automaton.isAccept(state);
            int count = automaton.initTransition(state, transition);
            work.spend(1 + Limits.TRANSITION_STEPS * (long) count);
            for (int j = 0; j < count; j++) {
                automaton.getNextTransition(transition);
                change(transition.min, transition.dest);
                change(transition.max + 1, ~transition.dest);
            }
        }
        raw.state(accepts);
    }

    private void change(int symbol, int target) {
        bounds.set(symbol);
        earlierChanges.add(lastChange[symbol]);
        lastChange[symbol] = changes.size();
        changes.add(target);
    }

    /** Goes through the symbols in order; between two bounds all have the same targets. */
    private void sweep() {
        for (int from = bounds.nextSetBit(0); from >= 0; ) {
            for (int i = lastChange[from]; i >= 0; i = earlierChanges.getInt(i)) {
                apply(changes.getInt(i));
            }
            lastChange[from] = -1;
            int end = bounds.nextSetBit(from + 1);
            if (!subsets.isEmpty()) {
                raw.transition(from, end - 1, subsets.number());
            }
            from = end;
        }
        bounds.clear();
        changes.clear();
        earlierChanges.clear();
    }

    private void apply(int change) {
        if (change >= 0) {
            subsets.add(change);
        } else {
            subsets.remove(~change);
        }
    }
}
