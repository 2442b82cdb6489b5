package io.refeed.protocol.service;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.config.ConfigException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A service that lives again and again, each time with fresh clients: while the broker is away it waits, and after an error it
 * starts over, at growing intervals, and says so ever less often.
 *
 * <p>{@link #run} returns after {@link #close} only. It throws what no start could change: an {@link Error}, and settings that
 * its clients do not take. It may be called once; the other methods are for any thread.
 */
public abstract class RestartingService implements Service {
    private static final Logger LOG = LoggerFactory.getLogger(RestartingService.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final long PATIENCE_MILLIS = 1300;

    private final String role;
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Trouble trouble = new Trouble();
    private volatile Life life;

    /** @param role what it does, for logs and the names of threads */
    protected RestartingService(String role) {
        this.role = role;
    }

    /** One life of a service: it ends when something goes wrong, or the service is to stop. */
    public interface Life extends AutoCloseable {
        /** Serves until the service is to stop, or throws what went wrong. */
        void run();

        /** Whether it serves; for any thread. */
        boolean ready();

        /** Whether it has served at some time. */
        boolean wasReady();

        /** Interrupts its waiting; for any thread. */
        void wakeup();

        /** Gives up what has not been sent; for any thread. */
        void abort();

        @Override
        void close();
    }

    /**
     * Begins a life, on the thread that will run it.
     *
     * @param stop is counted down when the service is to stop
     */
    protected abstract Life begin(CountDownLatch stop);

    /** Whether it serves; not while it fails again and again as soon as it does. */
    @Override
    public final boolean ready() {
        Life current = life;
        return current != null && current.ready() && !trouble.lasts(System.nanoTime());
    }

    @Override
    public final String role() {
        return role;
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
            life = null;
            stopped.countDown();
        }
    }

    /** Runs until something goes wrong or the service is closed. */
    private void runOnce() {
        try (Life current = begin(stopping)) {
            life = current;
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
            LOG.error("{}: {}{}: {}", role, what, trouble.account(), e.toString());
            LOG.debug("{}: the error", role, e);
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
        Life current = life;
        if (current != null) {
            current.wakeup();
        }
        if (!started.get() || awaitStop()) {
            return;
        }
        current = life;
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
