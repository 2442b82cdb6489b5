package io.refeed.protocol.log;

import io.refeed.protocol.RecordLimits;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The answers of one game that cannot be judged yet, in the order of their offsets, up to a limit that no player meets before
 * the replayer ends its game. Not safe for use by several threads.
 */
final class UnjudgedAnswers {
    private static final long NOTHING_LOST = Long.MAX_VALUE;

    private final Deque<Placed> answers = new ArrayDeque<>();
    private final long most;
    private long text;
    private long lostFrom = NOTHING_LOST;
    private long end = Long.MAX_VALUE;

    /** @param rounds the rounds of the game, each of which may be answered before any is judged */
    UnjudgedAnswers(int rounds) {
        this.most = RecordLimits.UNJUDGED + 2L * rounds;
    }

    /** Adds the next one, unless there are too many; whether it did. */
    boolean add(Placed placed) {
        int length = placed.length();
        if (answers.size() >= most || text + length > RecordLimits.UNJUDGED_TEXT) {
            lostFrom = Math.min(lostFrom, placed.offset());
            return false;
        }
        text += length;
        answers.add(placed);
        return true;
    }

    /** What lies at an offset or behind it does not count, and is dropped. */
    void endBefore(long offset) {
        end = offset;
        while (!answers.isEmpty() && answers.getLast().offset() >= offset) {
            text -= answers.removeLast().length();
        }
    }

    /** Whether one that may count is missing. */
    boolean overflown() {
        return lostFrom < end;
    }

    /** Whether there are any, and the first lies before an offset. */
    boolean firstIsBefore(long offset) {
        return !answers.isEmpty() && answers.getFirst().offset() < offset;
    }

    /** How many there are. */
    int size() {
        return answers.size();
    }

    /** The first, null if there is none. */
    Placed first() {
        return answers.peekFirst();
    }

    void removeFirst() {
        text -= answers.removeFirst().length();
    }
}
