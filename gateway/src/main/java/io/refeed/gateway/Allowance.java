package io.refeed.gateway;

import io.refeed.protocol.RecordLimits;
import java.time.Duration;

/** How many dead letters one player may cause: some at once, and then one a second. Not safe for use by several threads. */
final class Allowance {
    private static final long NANOS_PER_LETTER = Duration.ofSeconds(1).toNanos();

    private long left = RecordLimits.LETTERS_OF_PLAYER;
    private long countedAt;

    /** @param nanoTime the time by {@link System#nanoTime} */
    Allowance(long nanoTime) {
        countedAt = nanoTime;
    }

    /** Whether there may be one more. */
    boolean takes(long nanoTime) {
        long earned = (nanoTime - countedAt) / NANOS_PER_LETTER;
        countedAt += earned * NANOS_PER_LETTER;
        left = Math.min(RecordLimits.LETTERS_OF_PLAYER, left + earned);
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }
}
