package io.refeed.text;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Collection;

/** The automaton of finitely many words: their tree, minimized. */
final class WordTree {
    private final String[] codes;
    private final IntArrayList froms = new IntArrayList();
    private final IntArrayList ends = new IntArrayList();
    private final RawDfa raw = new RawDfa();

    private WordTree(Collection<String> codes) {
        this.codes = codes.stream().sorted().distinct().toArray(String[]::new);
    }

    /**
     * The automaton of these words.
     *
     * @throws io.refeed.language.LanguageTooLargeException if they are too long together
     */
    static Dfa of(Collection<String> codes, WorkBudget work) {
        work.spend(Limits.LETTER_STEPS
                * codes.stream().mapToLong(code -> 1 + code.length()).sum());
        WordTree tree = new WordTree(codes);
        tree.build();
        return Minimizer.minimal(tree.raw, work);
    }

    /** Level by level; a state is what a run of the sorted codes has in common, as far as its depth. */
    private void build() {
        add(0, codes.length);
        int levelEnd = 1;
        for (int state = 0, depth = 0; state < froms.size(); state++) {
            if (state == levelEnd) {
                depth++;
                levelEnd = froms.size();
            }
            expand(froms.getInt(state), ends.getInt(state), depth);
        }
    }

    private void expand(int from, int end, int depth) {
        boolean accepts = from < end && codes[from].length() == depth;
        raw.state(accepts);
        int i = accepts ? from + 1 : from;
        while (i < end) {
            char symbol = codes[i].charAt(depth);
            int first = i;
            while (i < end && codes[i].charAt(depth) == symbol) {
                i++;
            }
            raw.transition(symbol, symbol, froms.size());
            add(first, i);
        }
    }

    private void add(int from, int end) {
        froms.add(from);
        ends.add(end);
    }
}
