package io.refeed.operations.conform;

import io.refeed.protocol.Topic;
import java.time.Duration;
import java.util.function.Consumer;

/** The way to the player: what is written to its topics, and what comes back. */
interface Line {
    /** Partitions of each topic. */
    int partitions();

    /**
     * Writes a record.
     *
     * @param value null to take back what lies under the key
     * @return its place: topic, partition and offset
     */
    String send(Topic topic, int partition, byte[] key, byte[] value) throws InterruptedException;

    /** Hands over what has come, waiting at most so long for the first. */
    void poll(Duration timeout, Consumer<Arrival> taker);
}
