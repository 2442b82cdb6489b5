package io.refeed.operations.bench;

import org.HdrHistogram.Histogram;

/**
 * What one load showed.
 *
 * @param rounds the number of rounds, over all games or tokens
 * @param nanos how long all of them took
 * @param latencies the times from one word of a game to its next, in nanoseconds
 * @param auditLag from the last end mark to the last final verdict, in nanoseconds; -1 for an echo
 */
record Measurement(long rounds, long nanos, Histogram latencies, long auditLag) {
    private static final int DIGITS = 3;

    static Histogram histogram() {
        return new Histogram(DIGITS);
    }

    double roundsPerSecond() {
        return rounds * 1e9 / nanos;
    }

    double millis(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1e6;
    }
}
