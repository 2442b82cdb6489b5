package io.refeed.auditor;

import io.refeed.auditor.journal.ForeignJournalException;
import io.refeed.protocol.service.Trouble;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a thread that died: at once, and after ever longer pauses if that happens again and again. Complains when the
 * trouble begins, and then ever less often. An {@link Error} is the end of the service, and a journal of another version that
 * of the journal. Safe for use by several threads.
 */
final class Restarts implements StreamsUncaughtExceptionHandler, KafkaStreams.StateListener {
    private static final Logger LOG = LoggerFactory.getLogger(Restarts.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final CountDownLatch stop;
    private final Trouble trouble = new Trouble();
    private Duration pause;
    private boolean running;
    private boolean down;
    private volatile Throwable fatal;

    /** @param stop ends every pause when it is counted down */
    Restarts(CountDownLatch stop) {
        this.stop = stop;
    }

    @Override
    public StreamThreadExceptionResponse handle(Throwable exception) {
        Throwable cause = exception instanceof Error ? exception : foreignJournal(exception);
        if (cause != null) {
            fatal = cause;
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
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
        running |= newState == KafkaStreams.State.RUNNING;
        if (newState == KafkaStreams.State.RUNNING && down) {
            down = false;
            LOG.info("auditor: going on");
        }
    }

    private static ForeignJournalException foreignJournal(Throwable exception) {
        Throwable cause = exception;
        while (cause != null && !(cause instanceof ForeignJournalException)) {
            cause = cause.getCause();
        }
        return (ForeignJournalException) cause;
    }

    /**
     * Throws what no new thread could do anything about, if that is why one died.
     *
     * @throws ForeignJournalException if the journal is one that this auditor cannot read
     */
    void rethrowFatal() {
        Throwable cause = fatal;
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof ForeignJournalException journal) {
            throw journal;
        }
    }

    /** How long to wait before the thread is replaced. */
    synchronized Duration nextPause(Throwable exception, long nanoTime) {
        boolean said = trouble.failed(running, nanoTime);
        running = false;
        if (trouble.failures() == 1) {
            LOG.warn("auditor: interrupted; trying again from where it was", exception);
            pause = Duration.ZERO;
            down = true;
            return pause;
        }
        if (said) {
            LOG.error("auditor: starting over{}: {}", trouble.account(), exception.toString());
        }
        Duration longer = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        return pause;
    }

    /** Whether threads die again and again as soon as they work, so that there is no relying on them. */
    boolean last(long nanoTime) {
        return trouble.lasts(nanoTime);
    }
}
