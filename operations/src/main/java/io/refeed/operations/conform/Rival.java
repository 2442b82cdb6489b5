package io.refeed.operations.conform;

import java.util.Set;

/** Another member of the player's consumer group, which takes partitions away from it and gives them back. */
public interface Rival extends AutoCloseable {
    /**
     * Joins, and waits until it has a partition.
     *
     * @return the partitions of the stream that are no longer the player's
     */
    Set<Integer> join() throws InterruptedException;

    /** Keeps its place in the group. */
    void stay();

    /** Leaves. */
    @Override
    void close();
}
