package io.refeed.replayer;

import io.refeed.protocol.message.StreamEnd;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;

/**
 * What the log holds of rounds that the fold has not come to, and of the end: after a restart all of them, later on those
 * that another replayer was faster with. Of several records of a round, or of the end, the first counts. Not safe for use by several threads.
 */
final class LoggedRounds {
    private final Int2LongOpenHashMap words = new Int2LongOpenHashMap();
    private final Int2LongOpenHashMap seens = new Int2LongOpenHashMap();
    private final Int2LongOpenHashMap shown = new Int2LongOpenHashMap();
    private int last;
    private StreamEnd end;

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

    /** Takes an end mark. */
    void end(StreamEnd record) {
        if (end == null) {
            end = record;
        }
    }

    /** Whether there is an end mark. */
    boolean ended() {
        return end != null;
    }

    /** Whether there is an end mark by which an output at an offset counts no more. */
    boolean endsBefore(long offset) {
        return ended() && offset >= end.seen();
    }

    /** The last round of a game of so many rounds that may be there: in an ended game the last that was shown. */
    int lastRound(int rounds) {
        if (!ended()) {
            return rounds;
        }
        return Math.min(rounds, isShown(end.rounds() + 1) ? end.rounds() + 1 : end.rounds());
    }

    /** Whether others of the round's records, or of later rounds, tell that its provenance must have been written. */
    boolean isLost(int round) {
        return !has(round) && (isShown(round) || last > round || (ended() && round <= end.rounds()));
    }

    /** Whether the log has the end and lacks nothing before it, nor the provenance of the unanswered last word. */
    boolean complete() {
        if (!ended()) {
            return false;
        }
        int rounds = end.rounds();
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
