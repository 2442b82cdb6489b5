package io.refeed.text;

import io.refeed.text.Pattern.Choice;
import io.refeed.text.Pattern.Repeat;
import io.refeed.text.Pattern.Sequence;
import io.refeed.text.Pattern.Symbols;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import java.util.List;

/**
 * A nondeterministic automaton for a pattern, built from its end to its beginning: each piece is given the state that goes on
 * after it. A state has either one step by a set of symbols, or free moves to up to two others or to a list of them. State 0
 * accepts.
 */
final class Nfa {
    private static final int[] NO_MOVES = {};

    private final ObjectArrayList<SymbolSet> steps = new ObjectArrayList<>();
    private final IntArrayList targets = new IntArrayList();
    private final ObjectArrayList<int[]> moves = new ObjectArrayList<>();
    private final int start;

    /** @throws io.refeed.language.LanguageTooLargeException if the pattern is too large */
    Nfa(Pattern pattern, WorkBudget work) {
        if (pattern.size() > Limits.PATTERN_SIZE) {
            throw Limits.tooLarge("its pattern stands for more than " + Limits.PATTERN_SIZE + " letters in a row");
        }
        work.spend(Limits.LETTER_STEPS * (long) pattern.size());
        start = build(pattern, free());
    }

    int start() {
        return start;
    }

    int states() {
        return steps.size();
    }

    boolean accepts(int state) {
        return state == 0;
    }

    /** The symbols of a state's step; null if it has free moves. */
    SymbolSet step(int state) {
        return steps.get(state);
    }

    /** Where a state's step leads. */
    int target(int state) {
        return targets.getInt(state);
    }

    /** Where a state's free moves lead. */
    int[] moves(int state) {
        return moves.get(state);
    }

    /** The state from which the pattern is matched, and then what is matched from the next state. */
    private int build(Pattern pattern, int next) {
        if (pattern instanceof Symbols symbols) {
            return add(symbols.set(), next, NO_MOVES);
        }
        if (pattern instanceof Sequence sequence) {
            return sequence(sequence.parts(), next);
        }
        if (pattern instanceof Choice choice) {
            int[] branches = new int[choice.parts().size()];
            for (int i = 0; i < branches.length; i++) {
                branches[i] = build(choice.parts().get(i), next);
            }
            return free(branches);
        }
        return repeat((Repeat) pattern, next);
    }

    private int sequence(List<Pattern> parts, int next) {
        int state = next;
        for (int i = parts.size() - 1; i >= 0; i--) {
            state = build(parts.get(i), state);
        }
        return state;
    }

    private int repeat(Repeat repeat, int next) {
        int state = next;
        int copies = repeat.least();
        if (repeat.most() == Repeat.UNBOUNDED) {
            int loop = free();
            int body = build(repeat.body(), loop);
            moves.set(loop, new int[] {body, next});
            state = copies == 0 ? loop : body;
            copies--;
        } else {
            for (int i = repeat.least(); i < repeat.most(); i++) {
                state = free(build(repeat.body(), state), next);
            }
        }
        for (int i = 0; i < copies; i++) {
            state = build(repeat.body(), state);
        }
        return state;
    }

    private int free(int... moves) {
        return add(null, 0, moves);
    }

    private int add(SymbolSet step, int target, int[] move) {
        steps.add(step);
        targets.add(target);
        moves.add(move);
        return steps.size() - 1;
    }
}
