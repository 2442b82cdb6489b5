package io.refeed.testbed.run;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Keeps games that are played at a time from filling the memory together: a long one, which would have room enough alone,
 * waits for others to end. Safe for use by several threads.
 */
public final class GamesInMemory {
    /** What a round holds, in bytes, and as much again for all else. */
    private static final int ROUND = 200;

    private final int most;
    private final Semaphore rounds;

    /** @param most how many rounds the games that are played at a time may have together; a longer one is played alone */
    GamesInMemory(int most) {
        this.most = most;
        this.rounds = new Semaphore(most, true);
    }

    /** As many as this process has memory for. */
    public static GamesInMemory ofThisProcess() {
        return new GamesInMemory(
                (int) Math.min(Integer.MAX_VALUE, Runtime.getRuntime().maxMemory() / ROUND));
    }

    /** Plays a game of so many rounds as soon as there is room for it; those that waited before go first. */
    public <T> T play(long length, Supplier<T> game) {
        int share = (int) Math.min(most, length);
        rounds.acquireUninterruptibly(share);
        try {
            return game.get();
        } finally {
            rounds.release(share);
        }
    }
}
