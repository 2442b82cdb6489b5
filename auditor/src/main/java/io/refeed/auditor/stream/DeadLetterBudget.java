package io.refeed.auditor.stream;

import io.refeed.protocol.RecordLimits;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How many dead letters are written in a second: so many of one key, and so many of all. What is beyond that is counted. Not
 * safe for use by several threads.
 */
final class DeadLetterBudget {
    private static final long SECOND = 1000;

    private final Map<Integer, Integer> ofKeys = new HashMap<>();
    private long begun;
    private int written;
    private long left;

    /**
     * Takes a record that is of no use.
     *
     * @param now a time in milliseconds, from any fixed point on
     * @return whether there is to be a dead letter of it; if not, it is counted
     */
    boolean admits(byte[] key, long now) {
        // A clock may be set back.
        if (Math.abs(now - begun) >= SECOND) {
            begun = now;
            written = 0;
            ofKeys.clear();
        }
        // Two keys of one hash share what is meant for one; that is no harm.
        if (written < RecordLimits.LETTERS
                && ofKeys.merge(Arrays.hashCode(key), 1, Integer::sum) <= RecordLimits.LETTERS_OF_KEY) {
            written++;
            return true;
        }
        left++;
        return false;
    }

    /** How many there were no dead letters of since this was asked last. */
    long takeLeft() {
        long taken = left;
        left = 0;
        return taken;
    }
}
