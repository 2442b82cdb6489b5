package io.refeed.strategy.generator;

import io.refeed.game.BudgetException;
import io.refeed.game.ElementGenerator;
import io.refeed.language.Domain;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import io.refeed.language.LanguageTooLargeException;
import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes through the first t hypotheses and joins each that is consistent and leaves an infinite intersection; answers
 * with the least word of the intersection that was not shown. What was decided about a hypothesis holds until one that
 * was joined before it turns out inconsistent.
 */
final class GreedyIntersection implements ElementGenerator {
    private final HypothesisClass hypotheses;
    private final Language all;
    private final Language forbidden;
    private final LongLinkedOpenHashSet shown = new LongLinkedOpenHashSet();
    private final List<Joined> joined = new ArrayList<>();
    private int considered;
    private int round;
    private long least;

    /** @param forbidden words that may not be chosen, null if there are none */
    GreedyIntersection(HypothesisClass hypotheses, Language forbidden) {
        this.hypotheses = hypotheses;
        this.all = hypotheses.domain().all();
        this.forbidden = forbidden;
    }

    /** A hypothesis that was joined, and what all joined up to it share. */
    private record Joined(int index, Language language, Language common) {}

    @Override
    public long answer(long word) {
        round++;
        if (shown.add(word)) {
            dropFrom(word);
        }
        while (considered < Math.min(round, hypotheses.size())) {
            considered++;
            consider(considered);
        }
        return leastUnseen();
    }

    /** Goes back to the first joined hypothesis that lacks the word. */
    private void dropFrom(long word) {
        for (int i = 0; i < joined.size(); i++) {
            if (!joined.get(i).language().contains(word)) {
                considered = joined.get(i).index();
                joined.subList(i, joined.size()).clear();
                least = Domain.NONE;
                return;
            }
        }
    }

    private void consider(int index) {
        Language language = hypotheses.language(index);
        if (!shown.longStream().allMatch(language::contains)) {
            return;
        }
        Language common = language;
        if (!joined.isEmpty()) {
            try {
                common = joined.get(joined.size() - 1).common().intersection(language);
            } catch (LanguageTooLargeException e) {
                throw new BudgetException("hypothesis " + index + ": " + e.getMessage());
            }
        }
        if (common.isInfinite()) {
            joined.add(new Joined(index, language, common));
        }
    }

    /** With each hypothesis joined the least word can only grow, until one is dropped. */
    private long leastUnseen() {
        Language common = joined.isEmpty() ? all : joined.get(joined.size() - 1).common();
        while (least == Domain.NONE || shown.contains(least) || forbids(least) || !common.contains(least)) {
            least = after(least, common);
            if (least == Domain.NONE) {
                throw new BudgetException("no word of the intersection is left within the bounds of the domain");
            }
        }
        return least;
    }

    private boolean forbids(long word) {
        return forbidden != null && forbidden.contains(word);
    }

    private long after(long word, Language common) {
        try {
            return forbidden == null ? common.next(word) : common.nextOutside(word, forbidden);
        } catch (LanguageTooLargeException e) {
            throw new BudgetException("what the filter leaves of the intersection: " + e.getMessage());
        }
    }
}
