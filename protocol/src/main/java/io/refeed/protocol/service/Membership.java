package io.refeed.protocol.service;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * A consumer's place in its group. A member that does not poll for {@code max.poll.interval.ms} is thrown out, and holds up
 * every other member that joins meanwhile; so while its thread is busy with the games, another one polls in its stead, all
 * partitions paused. What the group gives or takes is noted here, for the service's thread to act upon when it is back.
 *
 * <p>The thread that makes it owns the consumer, except within {@link #during}. All methods are for that thread, but
 * {@link #moved}, which is for any.
 */
final class Membership implements ConsumerRebalanceListener, AutoCloseable {
    /** A rebalance takes a few of these, and a poll interval that makes sense is many. */
    private static final Duration TICK = Duration.ofMillis(250);

    private final Consumer<byte[], byte[]> consumer;
    private final Runnable handOver;
    private final Runnable meanwhile;
    private final ReentrantLock ownership = new ReentrantLock();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile long busySince;
    private volatile boolean moved;
    private boolean given;
    private RuntimeException fault;

    private Membership(Consumer<byte[], byte[]> consumer, Runnable handOver, Runnable meanwhile) {
        this.consumer = consumer;
        this.handOver = handOver;
        this.meanwhile = meanwhile;
    }

    /**
     * Keeps the place of a consumer that has not subscribed yet.
     *
     * @param handOver is run before partitions go to another member, on any thread
     * @param meanwhile is run several times a second, on a thread of its own
     */
    static Membership of(String role, Consumer<byte[], byte[]> consumer, Runnable handOver, Runnable meanwhile) {
        Membership membership = new Membership(consumer, handOver, meanwhile);
        membership.ownership.lock();
        Thread deputy = new Thread(membership::deputise, "refeed-" + role + "-membership");
        deputy.setDaemon(true);
        deputy.start();
        return membership;
    }

    /** Whether the group has given or taken partitions since {@link #settle}; then those that were there are void. */
    boolean moved() {
        return moved;
    }

    /** Takes note of what the group has given or taken; whether the consumer has partitions now, all of them paused. */
    boolean settle() {
        moved = false;
        return given;
    }

    /**
     * Does something that does not touch the consumer, and that may take its time.
     *
     * @throws RuntimeException if the consumer failed meanwhile
     */
    void during(Runnable work) {
        busySince = System.nanoTime();
        ownership.unlock();
        try {
            work.run();
        } finally {
            ownership.lock();
        }
        if (fault != null) {
            throw fault;
        }
    }

    /** The same for something that has a result. */
    long during(LongSupplier work) {
        long[] result = {0};
        during(() -> {
            result[0] = work.getAsLong();
        });
        return result[0];
    }

    private void deputise() {
        try {
            while (!over.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
                meanwhile.run();
                if (ownership.tryLock()) {
                    try {
                        // Someone who comes and goes needs no deputy.
                        if (System.nanoTime() - busySince > TICK.toNanos()) {
                            stay();
                        }
                    } finally {
                        ownership.unlock();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stay() {
        Set<TopicPartition> open = new HashSet<>(consumer.assignment());
        open.removeAll(consumer.paused());
        consumer.pause(open);
        try {
            consumer.poll(Duration.ZERO);
        } catch (WakeupException e) {
            // The service is to stop, and gives up its place.
            over.countDown();
        } catch (RuntimeException e) {
            fault = e;
            over.countDown();
        }
        if (!moved) {
            consumer.resume(open);
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        moved = true;
        given = true;
        consumer.pause(consumer.assignment());
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        onPartitionsLost(partitions);
        handOver.run();
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        moved = true;
        given = false;
    }

    /** Ends the deputy; the consumer stays the caller's to close. */
    @Override
    public void close() {
        over.countDown();
    }
}
