package io.refeed.auditor;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a thread that died: at once, and after ever longer pauses if that happens again and again. Complains when the
 * trouble begins, not every time. Safe for use by several threads.
 */
final class Restarts implements StreamsUncaughtExceptionHandler, KafkaStreams.StateListener {
    private static final Logger LOG = LoggerFactory.getLogger(Restarts.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** When nothing happened for so long, the next failure is a new trouble. */
    private static final Duration QUIET = Duration.ofSeconds(30);

    private final CountDownLatch stop;
    private Duration pause;
    private long lastFailure;
    private boolean down;

    /** @param stop ends every pause when it is counted down */
    Restarts(CountDownLatch stop) {
        this.stop = stop;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable exception) {
        Duration now = nextPause(exception, System.nanoTime());
        try {
            if (stop.await(now.toMillis(), TimeUnit.MILLISECONDS)) {
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    @Override
    public synchronized void onChange(KafkaStreams.State newState, KafkaStreams.State oldState) {
        if (newState == KafkaStreams.State.RUNNING && down) {
            down = false;
            LOG.info("auditor: going on");
        }
    }

    /** How long to wait before the thread is replaced. */
    synchronized Duration nextPause(Throwable exception, long nanoTime) {
        if (pause == null || nanoTime - lastFailure > QUIET.toNanos()) {
            LOG.warn("auditor: interrupted; trying again from where it was", exception);
            pause = Duration.ZERO;
            down = true;
        } else {
            Duration longer = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }
        lastFailure = nanoTime;
        return pause;
    }
}
