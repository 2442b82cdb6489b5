package io.refeed.strategy.generator.critical;

import io.refeed.game.BudgetException;
import io.refeed.language.Domain;
import io.refeed.language.Language;
import io.refeed.language.LanguageTooLargeException;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * For each pair of active hypotheses, j before i, its separator: the least word of the whole domain, not ignored, that is in
 * h_i and not in h_j. Up to a cutoff a hypothesis is critical if its {@link #bound} lies beyond.
 *
 * <p>A separator may lie beyond all bounds that the domain sets to its words; then it is as good as none.
 */
final class Separators {
    private final Domain domain;
    private final LongSet ignored;
    private final List<Row> rows = new ArrayList<>();

    /** The separators, and of how many pairs each is one. */
    private final Long2IntOpenHashMap words = new Long2IntOpenHashMap();

    /** A hypothesis with its separators from each before it, {@link Domain#NONE} where there is none. */
    private static final class Row {
        final Language language;
        final LongArrayList separators = new LongArrayList();
        long bound;

        Row(Language language) {
            this.language = language;
        }
    }

    /** @param ignored words that separate nothing; {@link #ignore} must be told when one is added */
    Separators(Domain domain, LongSet ignored) {
        this.domain = domain;
        this.ignored = ignored;
    }

    /** A hypothesis has become active, beyond all that are. */
    void enter(Language language) {
        Row row = new Row(language);
        for (Row lower : rows) {
            found(row, separator(Domain.NONE, language, lower.language));
        }
        bind(row);
        rows.add(row);
    }

    private long separator(long after, Language language, Language lower) {
        long word = after;
        try {
            do {
                word = language.nextOutside(word, lower);
            } while (ignored.contains(word));
        } catch (LanguageTooLargeException e) {
            throw new BudgetException("what separates two hypotheses cannot be computed: " + e.getMessage());
        }
        return word;
    }

    private void found(Row row, long separator) {
        row.separators.add(separator);
        count(separator);
    }

    private void count(long separator) {
        if (separator != Domain.NONE) {
            words.addTo(separator, 1);
        }
    }

    /** Tells whether it was the last pair of that separator. */
    private boolean drop(long separator) {
        if (separator == Domain.NONE || words.addTo(separator, -1) > 1) {
            return false;
        }
        words.remove(separator);
        return true;
    }

    private void bind(Row row) {
        row.bound = Domain.NONE;
        for (int lower = 0; lower < row.separators.size(); lower++) {
            long separator = row.separators.getLong(lower);
            if (separator != Domain.NONE && (row.bound == Domain.NONE || domain.compare(separator, row.bound) < 0)) {
                row.bound = separator;
            }
        }
    }

    /**
     * The hypothesis at a place, counted from 0, is active no more.
     *
     * @param freed takes the words that are no separators any more
     */
    void leave(int place, LongConsumer freed) {
        rows.remove(place).separators.forEach(separator -> release(separator, freed));
        for (Row row : rows.subList(place, rows.size())) {
            long separator = row.separators.removeLong(place);
            release(separator, freed);
            if (separator == row.bound) {
                bind(row);
            }
        }
    }

    private void release(long separator, LongConsumer freed) {
        if (drop(separator)) {
            freed.accept(separator);
        }
    }

    /** A word has come to be ignored. */
    void ignore(long word) {
        if (!words.containsKey(word)) {
            return;
        }
        for (Row row : rows) {
            for (int lower = 0; lower < row.separators.size(); lower++) {
                if (row.separators.getLong(lower) == word) {
                    long next = separator(word, row.language, rows.get(lower).language);
                    row.separators.set(lower, next);
                    count(next);
                    drop(word);
                }
            }
            bind(row);
        }
    }

    /** Whether a word is the separator of some pair. */
    boolean contains(long word) {
        return words.containsKey(word);
    }

    /** The separators, each once. */
    LongSet words() {
        return words.keySet();
    }

    /** The least separator of a hypothesis from one before it, {@link Domain#NONE} if it has none. */
    long bound(int place) {
        return rows.get(place).bound;
    }
}
