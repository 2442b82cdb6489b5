package io.refeed.replayer;

import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;

/**
 * Checks rounds whose words went out before their provenance was read back: the one that stands first in the log should be
 * the one that was written. Not safe for use by several threads.
 */
final class ProvenanceCheck {
    private final Int2LongOpenHashMap replaced = new Int2LongOpenHashMap();
    private int last;
    private long lastWord;
    private long lastSeen;

    /** A round goes on that was written and not read. */
    void expect(int round, long word, long seen) {
        last = round;
        lastWord = word;
        lastSeen = seen;
    }

    /** The same for a round written in place of a lost one; there may be many at once. */
    void expectReplacement(int round, long seen) {
        replaced.put(round, seen);
    }

    /** Whether the provenance of a round is still to be checked. */
    boolean expects(int round) {
        return round == last || replaced.containsKey(round);
    }

    /** Checks the first provenance of a round; those that follow do not matter. */
    boolean isAsWritten(int round, long word, long seen) {
        if (replaced.containsKey(round)) {
            return replaced.remove(round) == seen;
        }
        last = 0;
        return word == lastWord && seen == lastSeen;
    }
}
