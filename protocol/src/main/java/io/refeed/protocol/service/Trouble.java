package io.refeed.protocol.service;

import java.time.Duration;

/**
 * Failures that may come again and again, those of a service that starts over each time or of records that cannot be read: whether to say one, at a falling rate, and whether the service can
 * be relied on. Safe for use by several threads.
 */
public final class Trouble {
    /** When nothing happened for so long, the next failure is a new trouble. */
    private static final Duration QUIET = Duration.ofSeconds(30);

    /** While the latest failure is no older, a service that has failed again and again is not ready. */
    private static final Duration DOUBT = Duration.ofSeconds(20);

    /** A trouble that lasts is spoken of so often, however rarely its failures come. */
    private static final Duration REMINDER = Duration.ofMinutes(1);

    /** How many relapses it takes: one may be an accident. */
    private static final int RELAPSES = 3;

    private int failures;
    private int relapses;
    private long first;
    private long latest;
    private long said;

    /**
     * Takes a failure.
     *
     * @param served whether the service was ready since the failure before
     * @param nanoTime the time by {@link System#nanoTime}
     * @return whether to say it: the first, the second, the fourth, the eighth and so on, and one a minute
     */
    public synchronized boolean failed(boolean served, long nanoTime) {
        if (failures == 0 || nanoTime - latest > QUIET.toNanos()) {
            failures = 0;
            relapses = 0;
            first = nanoTime;
        }
        failures++;
        latest = nanoTime;
        relapses += served ? 1 : 0;
        boolean due = Integer.bitCount(failures) == 1 || nanoTime - said >= REMINDER.toNanos();
        if (due) {
            said = nanoTime;
        }
        return due;
    }

    /** How often the service has failed since the trouble began. */
    public synchronized int failures() {
        return failures;
    }

    /** How often and for how long, for a log: empty at the first failure, else {@code , the 8th failure in 40 s}. */
    public synchronized String account() {
        return failures <= 1
                ? ""
                : ", after " + failures + " failures in "
                        + Duration.ofNanos(latest - first).toSeconds() + " s";
    }

    /** Whether the service fails again and again as soon as it serves, so that it cannot be called ready. */
    public synchronized boolean lasts(long nanoTime) {
        return relapses >= RELAPSES && nanoTime - latest < DOUBT.toNanos();
    }
}
