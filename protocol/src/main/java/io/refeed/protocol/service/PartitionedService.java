package io.refeed.protocol.service;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.config.ConfigException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a service over the partitions that its consumer group gives it. One thread, one consumer, one producer for all
 * games. Nothing is committed: the topics are the state, and a partition is read from the beginning by each new owner,
 * through the same {@link PartitionHandler} that goes on with it afterwards.
 *
 * <p>{@link #run} returns after {@link #close} only: while the broker is away it waits, and after an error it starts over
 * with fresh clients, at growing intervals, and says so ever less often. {@link #run} throws what no start could change: an
 * {@link Error}, and settings that its clients do not take. {@link #run} may be called once; the other methods are for any thread.
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
    private final Trouble trouble = new Trouble();
    private final FailedRecords failed;
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
        this.failed = new FailedRecords(options.role());
    }

    /**
     * Whether the group has given this instance its share of the partitions, and all of them are loaded; not while the
     * service fails again and again as soon as they are.
     */
    @Override
    public final boolean ready() {
        PollLoop current = loop;
        return current != null && current.ready() && !trouble.lasts(System.nanoTime());
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
            while (!stopping()) {
                runOnce();
                stopping.await(pause().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            loop = null;
            stopped.countDown();
        }
    }

    /** Runs until something goes wrong or the service is closed. */
    private void runOnce() {
        try (PollLoop current = new PollLoop(options, subscription, handlers, failed, stopping)) {
            loop = current;
            try {
                current.run();
            } catch (RuntimeException e) {
                failed("starting over", current.wasReady(), e);
            }
        } catch (ConfigException e) {
            // They are as they are, however often they are tried.
            throw e;
        } catch (RuntimeException e) {
            failed("cannot start or stop its clients", false, e);
        }
    }

    private void failed(String what, boolean served, RuntimeException e) {
        if (!stopping() && trouble.failed(served, System.nanoTime())) {
            LOG.error("{}: {}{}: {}", options.role(), what, trouble.account(), e.toString());
            LOG.debug("{}: the error", options.role(), e);
        }
    }

    /** The longer, the more often it has failed. */
    private Duration pause() {
        Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(30, Math.max(0, trouble.failures() - 1)));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
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
}
