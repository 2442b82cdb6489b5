package io.refeed.strategy.generator;

import io.refeed.game.BudgetException;
import io.refeed.game.ElementGenerator;
import io.refeed.game.WordSet;
import io.refeed.language.Domain;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import io.refeed.language.LanguageTooLargeException;
import java.util.ArrayList;
import java.util.List;

/**
 * From a threshold of distinct words on, answers with the least word not shown that all consistent hypotheses share;
 * with x_1 if none is consistent. Below the threshold it repeats x_1 (burn-in), or answers with a fixed word.
 */
final class ClosureGenerator implements ElementGenerator {
    private final long threshold;
    private final long fallback;
    private final Language forbidden;
    private final WordSet shown = new WordSet();
    private final List<Language> consistent = new ArrayList<>();
    private long first;
    private Language core;
    private long last;

    /**
     * A generator for one game.
     *
     * @param fallback the answer below the threshold, {@link Domain#NONE} for x_1
     * @param forbidden words that may not be chosen, null if there are none
     */
    ClosureGenerator(HypothesisClass hypotheses, long threshold, long fallback, Language forbidden) {
        this.threshold = threshold;
        this.fallback = fallback;
        this.forbidden = forbidden;
        for (int i = 1; i <= hypotheses.size(); i++) {
            consistent.add(hypotheses.language(i));
        }
    }

    @Override
    public long answer(long word) {
        if (shown.size() == 0) {
            first = word;
        }
        shown.add(word);
        if (consistent.removeIf(language -> !language.contains(word))) {
            core = null;
        }
        if (shown.size() < threshold) {
            return fallback == Domain.NONE ? first : fallback;
        }
        return consistent.isEmpty() ? first : leastUnseen();
    }

    /**
     * The core is infinite, being the closure of more words than the closure dimension; what a filter leaves of it need
     * not be.
     */
    private long leastUnseen() {
        try {
            if (core == null) {
                core = consistent.stream().reduce(Language::intersection).orElseThrow();
                last = after(Domain.NONE);
            }
            while (shown.contains(last)) {
                last = after(last);
            }
            return last;
        } catch (LanguageTooLargeException e) {
            throw new BudgetException("what the consistent hypotheses share: " + e.getMessage());
        }
    }

    private long after(long word) {
        long next = forbidden == null ? core.next(word) : core.nextOutside(word, forbidden);
        if (next == Domain.NONE) {
            throw new BudgetException(
                    forbidden == null
                            ? "what the consistent hypotheses share has no next word within the bounds of the domain"
                            : "the filter forbids all that is left of what the consistent hypotheses share");
        }
        return next;
    }
}
