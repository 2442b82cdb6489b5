package io.refeed.game.referee;

import io.refeed.language.Domain;
import io.refeed.language.Language;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;

/** Sums of counts, each of the one before and a count; primitives as long as they fit: the list is as long as a game. */
final class WholeList {
    private final LongArrayList small = new LongArrayList();

    /** All of them, once one was too large for a long; null before. */
    private List<Number> any;

    int size() {
        return any == null ? small.size() : any.size();
    }

    /** One of them, a {@link Whole} number. */
    Number get(int place) {
        return any == null ? (Number) small.getLong(place) : any.get(place);
    }

    /** Adds the last one and how many members of a language come after one word and up to another. */
    void addNext(Language language, Domain domain, long after, long upTo) {
        if (any == null && domain.isPositional()) {
            long last = small.isEmpty() ? 0 : small.getLong(small.size() - 1);
            long count = language.count(after, upTo);
            if (count <= Long.MAX_VALUE - last) {
                small.add(last + count);
                return;
            }
        }
        Number last = size() == 0 ? (Number) 0L : get(size() - 1);
        add(Whole.sum(last, Whole.count(language, domain, after, upTo)));
    }

    private void add(Number number) {
        if (any == null && number instanceof Long fits) {
            small.add(fits.longValue());
            return;
        }
        if (any == null) {
            any = new ArrayList<>(small);
            small.clear();
            small.trim();
        }
        any.add(number);
    }

    /** Drops all but the first ones. */
    void truncate(int size) {
        if (any == null) {
            small.size(size);
        } else {
            any.subList(size, any.size()).clear();
        }
    }

    /** Compares one of them with a number. */
    int compare(int place, long number) {
        return any == null ? Long.compare(small.getLong(place), number) : Whole.compare(any.get(place), number);
    }

    /** Compares {@code one} of the number at a place, less so many, with {@code other} of that at another place. */
    int compareShares(long one, int place, long other, int otherPlace, long less) {
        if (any == null) {
            return Whole.compareProducts(one, small.getLong(otherPlace) - less, other, small.getLong(place) - less);
        }
        return Whole.compareProducts(
                one, Whole.sum(any.get(otherPlace), -less), other, Whole.sum(any.get(place), -less));
    }
}
