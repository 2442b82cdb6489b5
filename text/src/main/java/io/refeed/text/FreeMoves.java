package io.refeed.text;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;

/** Follows the free moves of a pattern's automaton, since Lucene's automata have none. */
final class FreeMoves {
    /** Transitions of the automaton without free moves; each takes 16 bytes, and twice more while it is written down. */
    private static final int MOST_TRANSITIONS = 1_000_000;

    private final Nfa nfa;
    private final WorkBudget work;
    private final int[] numbers;
    private final int[] visited;
    private final IntArrayList reached = new IntArrayList();
    private final Automaton.Builder builder = new Automaton.Builder();
    private int transitions;

    private FreeMoves(Nfa nfa, WorkBudget work) {
        this.nfa = nfa;
        this.work = work;
        this.numbers = new int[nfa.states()];
        this.visited = new int[nfa.states()];
        Arrays.fill(numbers, -1);
        Arrays.fill(visited, -1);
    }

    /**
     * An automaton of the same language without free moves and without states from which nothing is accepted; state 0 is its
     * first, and there may be none.
     *
     * @throws io.refeed.language.LanguageTooLargeException if it has too many transitions
     */
    static Automaton followed(Nfa nfa, WorkBudget work) {
        FreeMoves moves = new FreeMoves(nfa, work);
        moves.numberOf(nfa.start());
        for (int i = 0; i < moves.reached.size(); i++) {
            moves.follow(i);
        }
        return Operations.removeDeadStates(moves.builder.finish());
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
            work.spend(1 + nfa.moves(state).length);
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
        // Lucene sorts them, several times over.
        work.spend(Limits.SORT_STEPS * (long) symbols.ranges());
        for (int i = 0; i < symbols.ranges(); i++) {
            builder.addTransition(number, target, symbols.low(i), symbols.high(i));
        }
    }

    private int numberOf(int state) {
        if (numbers[state] < 0) {
            numbers[state] = builder.createState();
            reached.add(state);
        }
        return numbers[state];
    }
}
