package io.refeed.text;

import io.refeed.language.Domain;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;

/** The words that have come up in one game, each with a number of its own; the empty word has number 1. Thread-safe. */
final class WordTable {
    private final ObjectArrayList<String> codes = new ObjectArrayList<>();
    private final Object2IntMap<String> handles = new Object2IntOpenHashMap<>();

    WordTable() {
        codes.add(null);
        handle("");
    }

    /** The number of a code, which may be new; {@link Domain#NONE} for null. */
    synchronized long handle(String code) {
        if (code == null) {
            return Domain.NONE;
        }
        int known = handles.getInt(code);
        if (known > 0) {
            return known;
        }
        int handle = codes.size();
        codes.add(code);
        handles.put(code, handle);
        return handle;
    }

    /**
     * The code of a number; null for {@link Domain#NONE}.
     *
     * @throws IllegalArgumentException if the number has not been given out
     */
    synchronized String code(long handle) {
        if (handle < 0 || handle >= codes.size()) {
            throw new IllegalArgumentException("expected a word of this domain, found the handle " + handle);
        }
        return codes.get((int) handle);
    }
}
