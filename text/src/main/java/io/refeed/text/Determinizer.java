package io.refeed.text;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.apache.lucene.util.automaton.Transition;

/**
 * Makes the automaton of a pattern deterministic, by Lucene's subset construction. That knows no free moves, so they are
 * followed first; and it bounds its work by the sizes of the subsets alone, so the bound is set by what one member may cost.
 */
final class Determinizer {
    /** Transitions of the nondeterministic automaton, its free moves followed. */
    private static final int MOST_TRANSITIONS = 1_500_000;

    /** Transitions looked at; about a second. */
    private static final long MOST_STEPS = 40_000_000;

    /** Members of all subsets together; each takes some 8 bytes, and its subset some 100. */
    private static final long MOST_MEMBERS = 4_000_000;

    /** Transitions of the result; each takes some 50 bytes while it is built. */
    private static final long MOST_RESULTS = 4_000_000;

    /** What Lucene multiplies its limit by. */
    private static final int EFFORT_UNIT = 10;

    private final Nfa nfa;
    private final int[] numbers;
    private final IntArrayList reached = new IntArrayList();
    private final Automaton.Builder builder = new Automaton.Builder();
    private final BitSet bounds = new BitSet();
    private final int[] visited;
    private int transitions;
    private int highestDegree;

    private Determinizer(Nfa nfa) {
        this.nfa = nfa;
        this.numbers = new int[nfa.states()];
        this.visited = new int[nfa.states()];
        Arrays.fill(numbers, -1);
        Arrays.fill(visited, -1);
    }

    /**
     * The minimal automaton of a pattern.
     *
     * @throws io.refeed.language.LanguageTooLargeException if it takes too much to find it
     */
    static Dfa determinize(Pattern pattern) {
        return Minimizer.minimal(new Determinizer(new Nfa(pattern)).run());
    }

    private RawDfa run() {
        numberOf(nfa.start());
        for (int i = 0; i < reached.size(); i++) {
            int before = transitions;
            follow(i);
            // The first subset is the first state alone, and is met once.
            highestDegree = i == 0 ? 1 : Math.max(highestDegree, transitions - before);
        }
        try {
            Automaton automaton = Operations.removeDeadStates(builder.finish());
            return raw(Operations.determinize(automaton, workLimit()));
        } catch (TooComplexToDeterminizeException e) {
            throw Limits.tooLarge("its pattern cannot be made deterministic with so many states");
        }
    }

    private int workLimit() {
        long results = Math.min(2L * highestDegree, bounds.cardinality() + 1L);
        long members = Math.min(MOST_MEMBERS, Math.min(MOST_STEPS / highestDegree, MOST_RESULTS / results));
        return (int) (members / EFFORT_UNIT);
    }

    /** Adds the transitions of a state: the steps of all states that free moves lead to. */
    private void follow(int number) {
        IntArrayList open = new IntArrayList();
        open.add(reached.getInt(number));
        visited[reached.getInt(number)] = number;
        while (!open.isEmpty()) {
            int state = open.popInt();
            if (nfa.accepts(state)) {
                builder.setAccept(number, true);
            }
            if (nfa.step(state) != null) {
                step(number, nfa.step(state), numberOf(nfa.target(state)));
            }
            for (int move : nfa.moves(state)) {
                if (visited[move] != number) {
                    visited[move] = number;
                    open.add(move);
                }
            }
        }
    }

    private void step(int number, SymbolSet symbols, int target) {
        transitions += symbols.ranges();
        if (transitions > MOST_TRANSITIONS) {
            throw Limits.tooLarge("its pattern has more than " + MOST_TRANSITIONS + " transitions");
        }
        for (int i = 0; i < symbols.ranges(); i++) {
            builder.addTransition(number, target, symbols.low(i), symbols.high(i));
            bounds.set(symbols.low(i));
            bounds.set(symbols.high(i) + 1);
        }
    }

    private int numberOf(int state) {
        if (numbers[state] < 0) {
            numbers[state] = builder.createState();
            reached.add(state);
        }
        return numbers[state];
    }

    private static RawDfa raw(Automaton automaton) {
        RawDfa raw = new RawDfa();
        Transition transition = new Transition();
        for (int state = 0; state < automaton.getNumStates(); state++) {
            raw.state(automaton.isAccept(state));
            int count = automaton.initTransition(state, transition);
            for (int i = 0; i < count; i++) {
                automaton.getNextTransition(transition);
                raw.transition(transition.min, transition.max, transition.dest);
            }
        }
        if (raw.states() == 0) {
            raw.state(false);
        }
        return raw;
    }
}
