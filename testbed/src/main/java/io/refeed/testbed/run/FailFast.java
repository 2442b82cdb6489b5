package io.refeed.testbed.run;

import java.util.concurrent.CompletableFuture;

/** Work that makes no sense any more once something else has failed. */
public final class FailFast {
    private final Thread thread = Thread.currentThread();
    private boolean over;
    private boolean interrupted;

    private FailFast() {}

    /** What is done. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T call() throws E;
    }

    /**
     * Does something; as soon as the other thing fails, this thread is interrupted.
     *
     * @param failure done when the other thing has failed, with what it says of that
     * @throws RunException if it failed, with what it said
     */
    public static <T, E extends Exception> T during(CompletableFuture<String> failure, Work<T, E> work) throws E {
        FailFast watch = new FailFast();
        failure.thenRun(watch::interrupt);
        try {
            return work.call();
        } catch (Exception e) {
            if (watch.end()) {
                throw new RunException(failure.join());
            }
            throw e;
        } finally {
            watch.end();
        }
    }

    /** Interrupts the thread once, unless the work is over by then. */
    private synchronized void interrupt() {
        if (!over) {
            interrupted = true;
            thread.interrupt();
        }
    }

    /** Whether the thread was interrupted; it will not be any more, and is not now. */
    private synchronized boolean end() {
        if (!over && interrupted) {
            Thread.interrupted();
        }
        over = true;
        return interrupted;
    }
}
