package io.refeed.replayer;

/** When the words of a game with a rate are due. Not safe for use by several threads. */
final class Schedule {
    private static final double NANOS = 1e9;

    private final double rate;
    private int firstRound;
    private long firstDue;
    private long now;

    /** @param rate words a second */
    Schedule(double rate) {
        this.rate = rate;
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
