package io.refeed.strategy.generator;

import io.refeed.game.BudgetException;
import io.refeed.game.ElementGenerator;
import io.refeed.language.Domain;
import io.refeed.language.WordSet;

/**
 * The generator for the class of Theorem 5.1 without replay: the least positive integer that was not shown, but the
 * greatest negative one as soon as a negative one was.
 */
final class SignRule implements ElementGenerator {
    private final Domain domain;
    private final WordSet shown = new WordSet();
    private boolean negative;
    /** The number tried last, of the sign that is played; the numbers before it have been shown. */
    private long number = 1;

    /** @param domain the integers */
    SignRule(Domain domain) {
        this.domain = domain;
    }

    @Override
    public long answer(long word) {
        shown.add(word);
        if (!negative && domain.spell(word).startsWith("-")) {
            negative = true;
            number = -1;
        }
        long position = domain.word(Long.toString(number));
        while (shown.contains(position)) {
            number += negative ? -1 : 1;
            position = domain.word(Long.toString(number));
        }
        if (position == Domain.NONE) {
            throw new BudgetException("no word beyond position " + Domain.LIMIT);
        }
        return position;
    }
}
