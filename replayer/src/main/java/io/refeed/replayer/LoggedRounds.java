package io.refeed.replayer;

import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;

/**
 * What the log holds of rounds that the fold has not come to: after a restart all of them, later on those that another
 * replayer was faster with. Of several records of a round the first counts. Not safe for use by several threads.
 */
final class LoggedRounds {
    private final Int2LongOpenHashMap words = new Int2LongOpenHashMap();
    private final Int2LongOpenHashMap seens = new Int2LongOpenHashMap();
    private final Int2LongOpenHashMap shown = new Int2LongOpenHashMap();
    private int last;

    /** Takes a record of topic {@code provenance}. */
    void provenance(int round, long word, long seen) {
        if (!words.containsKey(round)) {
            words.put(round, word);
            seens.put(round, seen);
            last = Math.max(last, round);
        }
    }

    /** Takes a record of topic {@code stream}. */
    void stream(int round, long word) {
        shown.putIfAbsent(round, word);
    }

    /** Whether there is a provenance. */
    boolean has(int round) {
        return words.containsKey(round);
    }

    /** The word by the provenance. */
    long word(int round) {
        return words.get(round);
    }

    /** From where on answers count, by the provenance. */
    long seen(int round) {
        return seens.get(round);
    }

    /** Whether the stream has the word. */
    boolean isShown(int round) {
        return shown.containsKey(round);
    }

    /** The word by the stream. */
    long shown(int round) {
        return shown.get(round);
    }

    /** The last round that ever had a provenance. */
    int last() {
        return last;
    }

    /** Whether nothing of the rounds up to the one given is missing, nor the provenance of a word shown after it. */
    boolean complete(int rounds) {
        for (int round = 1; round <= rounds; round++) {
            if (!has(round) || !isShown(round)) {
                return false;
            }
        }
        return has(rounds + 1) || !isShown(rounds + 1);
    }

    /** Forgets a round, which the fold has passed. */
    void forget(int round) {
        words.remove(round);
        seens.remove(round);
        shown.remove(round);
    }
}
