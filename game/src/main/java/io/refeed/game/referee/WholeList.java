package io.refeed.game.referee;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;

/** A list of {@link Whole} numbers, which are primitives as long as all of them fit: it is as long as a game. */
final class WholeList {
    private final LongArrayList small = new LongArrayList();

    /** All of them, once one was too large for a long; null before. */
    private List<Number> any;

    int size() {
        return any == null ? small.size() : any.size();
    }

    Number get(int place) {
        return any == null ? (Number) small.getLong(place) : any.get(place);
    }

    void add(Number number) {
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
}
