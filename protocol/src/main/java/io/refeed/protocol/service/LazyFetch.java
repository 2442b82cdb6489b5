package io.refeed.protocol.service;

import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Reads some topics of a partition a few times a second, so that their records come many at a time. */
final class LazyFetch {
    private static final long LENGTH_NANOS = 50_000_000;

    /** A batch with more records than this is worth its request; there is no need for a nap. */
    private static final int WORTHWHILE = 64;

    private final List<TopicPartition> parts;
    private int records;
    private boolean asleep;
    private long end;

    LazyFetch(List<TopicPartition> parts) {
        this.parts = parts;
    }

    /** A record of these topics was read. */
    void count() {
        records++;
    }

    /**
     * Begins or ends a nap, after every batch.
     *
     * @param eager whether there must be none
     * @return when the nap ends
     */
    long turn(Consumer<byte[], byte[]> consumer, boolean eager, long nanoTime) {
        if (asleep && (eager || nanoTime - end >= 0)) {
            asleep = false;
            consumer.resume(parts);
        } else if (!asleep && !eager && records > 0 && records <= WORTHWHILE) {
            asleep = true;
            end = nanoTime + LENGTH_NANOS;
            consumer.pause(parts);
        }
        records = 0;
        return asleep ? end : nanoTime + PartitionHandler.NEVER;
    }
}
