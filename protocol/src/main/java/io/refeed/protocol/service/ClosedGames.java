package io.refeed.protocol.service;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The games of a partition that were closed a short time ago, so that their late records are recognised at once: while the
 * partition is loaded all of them, afterwards the latest ones.
 *
 * <p>To forget a game changes nothing but the cost of a late record of it: one is held back as that of a game without a card,
 * and dropped a minute or two later. A service that started behind the game would do the same. Not safe for use by several
 * threads.
 */
public final class ClosedGames {
    /** How many are remembered once the partition is loaded. */
    static final int LATEST = 1000;

    private final Set<String> names = new LinkedHashSet<>();
    private boolean loaded;

    /** Closes a game. */
    public void add(String game) {
        if (names.add(game) && loaded) {
            trim();
        }
    }

    /** Whether a game was closed, and is not forgotten. */
    public boolean contains(String game) {
        return names.contains(game);
    }

    /** From now on old records come rarely. */
    public void loaded() {
        loaded = true;
        trim();
    }

    private void trim() {
        Iterator<String> eldest = names.iterator();
        while (names.size() > LATEST) {
            eldest.next();
            eldest.remove();
        }
    }
}
