package io.refeed.protocol.service;

import io.refeed.protocol.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a service does with the games of one partition.
 *
 * <p>All methods are called by one thread, that of the service. A handler is fed the partition's topics from the
 * beginning, or from the {@link #horizon} that another one came to, stage by stage (see {@link Subscription}); when the partition
 * goes to another instance of the service the handler is {@linkplain #dropped dropped}, and the new owner starts afresh. So a
 * handler has no state but the fold of the records it was given.
 *
 * <p>A method may take its time: the service keeps its place in the group meanwhile. If the partition goes away in that time,
 * what the handler sends from then on is dropped.
 *
 * <p>A {@link io.refeed.protocol.json.MalformedException} out of {@link #take} costs the record. Another exception out of it
 * costs the handler: the partition is read again by a new one, which gets the record once more, and after a second failure not
 * again ({@link FailedRecords}). An exception out of any other method, or one of Kafka's, makes the service start over, all
 * partitions, after a pause. What concerns one game only should be caught here.
 */
public interface PartitionHandler {
    /** Later, in nanoseconds, than anything is due. */
    long NEVER = Long.MAX_VALUE / 2;

    /**
     * Takes the next record of a topic. Within a topic records come in order, once; between topics of the same stage there
     * is no order.
     *
     * @throws io.refeed.protocol.json.MalformedException if it is of no use; the service logs that and goes on
     */
    void take(Topic topic, ConsumerRecord<byte[], byte[]> record);

    /**
     * Called once, when all topics have been read to where they ended when the partition was assigned: what happens from
     * now on is new.
     *
     * @param nanoTime the time by {@link System#nanoTime}
     */
    default void loaded(long nanoTime) {}

    /**
     * Called after every batch of records once the partition is loaded, and without one when it asked for that.
     *
     * @param nanoTime the time by {@link System#nanoTime}
     * @return the time at which it wants to be called again at the latest; {@code nanoTime + NEVER} if never
     */
    long turn(long nanoTime);

    /** Whether the topics that are read lazily should be read as records come, for now. */
    default boolean eager() {
        return false;
    }

    /**
     * From where on the partition must be read to come to the same as from the beginning, kept up to date by the handler, the
     * same object all its life; null if only the beginning will do.
     */
    default GameHorizon horizon() {
        return null;
    }

    /**
     * Called once, when it is given nothing more: another instance has the partition now, it is read again by a new handler, or
     * the service ends. For those who have told someone else of their games.
     */
    default void dropped() {}

    /** Makes the handlers of a service. */
    @FunctionalInterface
    interface Factory {
        /**
         * A handler for a partition, before its first record.
         *
         * @param partition the partition's number, the same in all topics
         * @param outbox where the handler's own records go
         */
        PartitionHandler create(int partition, Outbox outbox);
    }
}
