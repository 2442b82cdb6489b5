package io.refeed.replayer;

import java.time.Duration;

/** Measures how long nothing has moved. Not safe for use by several threads. */
final class Patience {
    private final Duration time;
    private boolean moved = true;
    private long since;

    Patience(Duration time) {
        this.time = time;
    }

    /** Something has moved; when, tells the next {@link #look}. */
    void moved() {
        moved = true;
    }

    /**
     * Tells the time.
     *
     * @param waiting whether anyone waits; if not, there is nothing to lose patience with
     */
    void look(long nanoTime, boolean waiting) {
        if (moved || !waiting) {
            moved = false;
            since = nanoTime;
        }
    }

    /** When it ends, if nothing moves until then. */
    long end() {
        return since + time.toNanos();
    }

    /** {@code 60s}. */
    @Override
    public String toString() {
        long millis = time.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }
}
