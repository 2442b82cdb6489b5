package io.refeed.testbed.run;

import io.refeed.protocol.log.GameLog;
import java.util.Optional;

/**
 * What came as answers to one game, counted or not, as far as the player's author needs to know. Not safe for use by
 * several threads.
 */
final class ArrivedAnswers {
    private int rejected;
    private String lastRejected;
    private boolean rejectedLast;
    private int readable;
    private int lastPartition;
    private long lastOffset;
    private int lastRound;
    private boolean resigned;

    /** A record came that cannot count. */
    void reject(String place, String reason) {
        rejected++;
        lastRejected = place + ": " + reason;
        rejectedLast = true;
    }

    /** An answer came that may count. */
    void add(int partition, long offset, int round, boolean givesUp) {
        readable++;
        lastPartition = partition;
        lastOffset = offset;
        lastRound = round;
        resigned = givesUp;
        rejectedLast = false;
    }

    /** Whether nothing came. */
    boolean isEmpty() {
        return rejected + readable == 0;
    }

    /**
     * What came and did not count, one clause; empty if all that came counted.
     *
     * @param log what counted; a game that waits, or has given up, waits for the answer to its next round
     * @param topic the name of the topic of answers
     */
    Optional<String> uncounted(GameLog log, String topic) {
        int more = Math.max(0, readable - log.rounds() - (resigned ? 1 : 0));
        int count = rejected + more;
        if (count == 0) {
            return Optional.empty();
        }
        String last = rejectedLast || more == 0
                ? lastRejected
                : topic + "-" + lastPartition + "@" + lastOffset + ": " + reason(log);
        return Optional.of(count + (count == 1 ? " record" : " records") + " did not count, the last at " + last);
    }

    private String reason(GameLog log) {
        int awaited = log.rounds() + 1;
        if (lastRound != awaited) {
            return "it answers round " + lastRound + ", but the word of round " + awaited + " waits for an answer";
        }
        return log.end() != null && lastOffset >= log.end().seen()
                ? "it answers round " + awaited + " too late, after the game's patience"
                : "it answers round " + awaited + " before its word was there";
    }
}
