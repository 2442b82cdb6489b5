package io.refeed.testbed.run;

import java.util.function.Supplier;

/**
 * Keeps games that are played at a time from filling the memory together: a long one, which would have room enough alone,
 * waits for others to end. They begin in their order, whichever thread comes first, so that no game waits for one behind it. Safe
 * for use by several threads.
 */
public final class GamesInMemory {
    /** What a round holds, in bytes, and as much again for all else. */
    private static final int ROUND = 200;

    private final long most;
    private long free;
    private int next;

    /** @param most how many rounds the games that are played at a time may have together; a longer one is played alone */
    GamesInMemory(long most) {
        this.most = most;
        this.free = most;
    }

    /** As many as this process has memory for. */
    public static GamesInMemory ofThisProcess() {
        return new GamesInMemory(Runtime.getRuntime().maxMemory() / ROUND);
    }

    /**
     * Plays a game as soon as there is room for it, and those before it have begun.
     *
     * @param place the game among all of them, counted from 0; each plays once
     * @param length the number of its rounds
     */
    public <T> T play(int place, long length, Supplier<T> game) {
        long share = Math.min(most, length);
        begin(place, share);
        try {
            return game.get();
        } finally {
            end(share);
        }
    }

    private synchronized void begin(int place, long share) {
        boolean interrupted = false;
        while (place != next || share > free) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        next++;
        free -= share;
        notifyAll();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end(long share) {
        free += share;
        notifyAll();
    }
}
