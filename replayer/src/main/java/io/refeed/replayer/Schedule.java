package io.refeed.replayer;

import io.refeed.game.Pacing;

/** Tells when the words of a game are due at its rate. Not safe for use by several threads. */
final class Schedule {
    private static final double NANOS = 1e9;

    private final double rate;
    private int firstRound;
    private long firstDue;
    private long now;

    /** @param rate words a second */
    private Schedule(double rate) {
        this.rate = rate;
    }

    /** In lockstep every word is due at once. */
    static Schedule of(Pacing pacing) {
        return new Schedule(pacing.lockstep() ? Double.POSITIVE_INFINITY : pacing.rate());
    }

    /** Lets a round be due now, and the others after it at the rate. */
    void start(int round, long nanoTime) {
        firstRound = round;
        firstDue = nanoTime;
        now = nanoTime;
    }

    /** Tells the time. */
    void tick(long nanoTime) {
        now = nanoTime;
    }

    /** Whether a round is due. */
    boolean due(int round) {
        return dueAt(round) - now <= 0;
    }

    /** When a round is due. */
    long dueAt(int round) {
        return firstDue + (long) ((round - firstRound) * NANOS / rate);
    }
}
