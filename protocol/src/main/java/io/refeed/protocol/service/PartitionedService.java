package io.refeed.protocol.service;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a service over the partitions that its consumer group gives it. One thread, one consumer, one producer for all
 * games. Nothing is committed: the topics are the state, and a partition is read from the beginning by each new owner,
 * through the same {@link PartitionHandler} that goes on with it afterwards.
 *
 * <p>{@link #run} returns after {@link #close} only: while the broker is away it waits, and after an error it starts over
 * with fresh clients, at growing intervals. {@link #run} may be called once; the other methods are for any thread.
 */
public abstract class PartitionedService implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(PartitionedService.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final long PATIENCE_MILLIS = 1300;

    private final ServiceOptions options;
    private final Subscription subscription;
    private final PartitionHandler.Factory handlers;

    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile PollLoop loop;

    /**
     * A service that has not started yet.
     *
     * @param handlers makes a handler for each partition that the service is given
     */
    protected PartitionedService(ServiceOptions options, Subscription subscription, PartitionHandler.Factory handlers) {
        this.options = options;
        this.subscription = subscription;
        this.handlers = handlers;
    }

    /** Whether the group has given this instance its share of the partitions, and all of them are loaded. */
    @Override
    public final boolean ready() {
        PollLoop current = loop;
        return current != null && current.ready();
    }

    @Override
    public final String role() {
        return options.role();
    }

    @Override
    public final void run() {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("a service runs once");
        }
        try {
            Duration pause = SHORTEST_PAUSE;
            while (!stopping()) {
                boolean wasReady = runOnce();
                pause = wasReady ? SHORTEST_PAUSE : min(pause.multipliedBy(2), LONGEST_PAUSE);
                stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            loop = null;
            stopped.countDown();
        }
    }

    /** Runs until something goes wrong or the service is closed; whether all partitions were loaded in between. */
    private boolean runOnce() {
        try (PollLoop current = new PollLoop(options, subscription, handlers, stopping)) {
            loop = current;
            try {
                current.run();
            } catch (RuntimeException e) {
                if (!stopping()) {
                    LOG.error("{}: starting over: {}", options.role(), e.toString());
                    LOG.debug("{}: the error", options.role(), e);
                }
            }
            return current.wasReady();
        } catch (RuntimeException e) {
            LOG.error("{}: cannot start or stop its clients: {}", options.role(), e.toString());
            return false;
        }
    }

    /** Stops within two seconds; records that the broker has not taken by then are lost, which the log survives. */
    @Override
    public final void close() {
        stopping.countDown();
        PollLoop current = loop;
        if (current != null) {
            current.wakeup();
        }
        if (!started.get() || awaitStop()) {
            return;
        }
        current = loop;
        if (current != null) {
            current.abort();
        }
        awaitStop();
    }

    private boolean awaitStop() {
        try {
            return stopped.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean stopping() {
        return stopping.getCount() == 0;
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
