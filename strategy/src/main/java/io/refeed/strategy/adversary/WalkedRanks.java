package io.refeed.strategy.adversary;

import io.refeed.game.BudgetException;
import io.refeed.language.Language;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;

/**
 * The places of a target's words in its enumeration, where words are positions, for words asked in any order. Every word
 * is walked over once, a mark every few words makes the way back short.
 */
final class WalkedRanks implements TargetRanks {
    private static final int STRIDE = 64;

    private final Language language;
    private final TargetEnumeration frontier;

    /** The words at the places 1, 1 + STRIDE, 1 + 2 STRIDE, ... up to the frontier. */
    private final LongArrayList marks = new LongArrayList();

    WalkedRanks(Language language) {
        this.language = language;
        this.frontier = new TargetEnumeration(language);
    }

    /**
     * {@inheritDoc}
     *
     * @throws BudgetException if it lies more than {@link TargetEnumeration#REACH} places beyond all that were asked for
     */
    @Override
    public int of(long word) {
        return word > frontier.word() ? explore(word) : lookUp(word);
    }

    private int explore(long word) {
        for (int steps = 0; frontier.word() < word; steps++) {
            if (steps == TargetEnumeration.REACH) {
                throw new BudgetException("a word to be shown lies more than " + TargetEnumeration.REACH
                        + " places ahead in the target's enumeration");
            }
            frontier.advance();
            if (frontier.index() % STRIDE == 1) {
                marks.add(frontier.word());
            }
        }
        return frontier.index();
    }

    private int lookUp(long word) {
        int found = Arrays.binarySearch(marks.elements(), 0, marks.size(), word);
        int mark = found >= 0 ? found : -found - 2;
        int rank = 1 + mark * STRIDE;
        for (long w = marks.getLong(mark); w < word; w = language.next(w)) {
            rank++;
        }
        return rank;
    }
}
