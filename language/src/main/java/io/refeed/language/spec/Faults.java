package io.refeed.language.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is wrong with a description, collected part by part, so that its author hears of all of it at once. The same
 * fault counts once. Not safe for use by several threads.
 */
public final class Faults {
    private final Map<String, SpecException> found = new LinkedHashMap<>();

    /** Adds a fault, with those that it carries. */
    public void add(SpecException fault) {
        fault.all().forEach(each -> found.putIfAbsent(each.getMessage(), each));
    }

    /** Reads a part; null if it is faulty. */
    public <T> T attempt(Supplier<T> part) {
        try {
            return part.get();
        } catch (SpecException e) {
            add(e);
            return null;
        }
    }

    /** Checks a part. */
    public void check(Runnable part) {
        attempt(() -> {
            part.run();
            return null;
        });
    }

    /** How many there are. */
    public int size() {
        return found.size();
    }

    /**
     * Ends the collection.
     *
     * @throws SpecException that carries all faults, if there are any
     */
    public void raise() {
        if (!found.isEmpty()) {
            throw SpecException.of(List.copyOf(found.values()));
        }
    }
}
