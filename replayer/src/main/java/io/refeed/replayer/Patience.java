package io.refeed.replayer;

import java.time.Duration;

/** Measures how long nothing has moved. Not safe for use by several threads. */
final class Patience {
    private final Duration time;
    private long progress = -1;
    private long since;

    Patience(Duration time) {
        this.time = time;
    }

    /**
     * Tells the time.
     *
     * @param waiting whether anything is waited for; if not, there is nothing to lose patience with
     * @param progressNow how far things are; it grows whenever something moves
     */
    void look(long nanoTime, boolean waiting, long progressNow) {
        if (progressNow != progress || !waiting) {
            progress = progressNow;
            since = nanoTime;
        }
    }

    /** When it ends, if nothing moves until then. */
    long end() {
        return since + time.toNanos();
    }
}
