package io.refeed.strategy.generator;

import io.refeed.game.BudgetException;
import io.refeed.game.ElementGenerator;
import io.refeed.language.Domain;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/**
 * The generator for the class of Theorem 6.6 without replay. Let b be the greatest marker shown. Before the first integer
 * it answers with the next marker; afterwards, if the integer b was shown, with the integer above all of them, b
 * included; else with the one below.
 */
final class MarkerRule implements ElementGenerator {
    private final Domain domain;
    private final LongOpenHashSet integers = new LongOpenHashSet();
    private long marker;
    private long least = Long.MAX_VALUE;
    private long greatest = Long.MIN_VALUE;

    /** @param domain the marked integers */
    MarkerRule(Domain domain) {
        this.domain = domain;
    }

    @Override
    public long answer(long word) {
        String spelling = domain.spell(word);
        if (spelling.startsWith("*")) {
            marker = Math.max(marker, Long.parseLong(spelling.substring(1)));
        } else {
            long integer = Long.parseLong(spelling);
            integers.add(integer);
            least = Math.min(least, integer);
            greatest = Math.max(greatest, integer);
        }
        long position = domain.word(next());
        if (position == Domain.NONE) {
            throw new BudgetException("no word beyond position " + Domain.LIMIT);
        }
        return position;
    }

    private String next() {
        if (integers.isEmpty()) {
            return "*" + (marker + 1);
        }
        return Long.toString(integers.contains(marker) ? Math.max(greatest, marker) + 1 : Math.min(least, marker) - 1);
    }
}
