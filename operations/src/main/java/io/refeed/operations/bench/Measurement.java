package io.refeed.operations.bench;

import java.util.concurrent.TimeUnit;

/**
 * What one load showed.
 *
 * @param rounds the number of rounds, over all games or tokens
 * @param nanos how long all of them took
 * @param auditLag from the last end mark to the last final verdict, in nanoseconds; 0 for an echo
 */
record Measurement(long rounds, long nanos, long auditLag) {
    /** One by the clock of the records, which counts milliseconds. */
    static Measurement ofMillis(long rounds, long millis, long auditLag) {
        return new Measurement(
                rounds, TimeUnit.MILLISECONDS.toNanos(Math.max(1, millis)), TimeUnit.MILLISECONDS.toNanos(auditLag));
    }

    double roundsPerSecond() {
        return rounds * 1e9 / nanos;
    }
}
