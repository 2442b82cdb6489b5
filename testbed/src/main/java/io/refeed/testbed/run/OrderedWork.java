package io.refeed.testbed.run;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Does the pieces of some work, several at a time, and hands on what comes of them one by one and in their order, as if they
 * had been done one after the other. One thread does them all itself.
 *
 * <p>What was done early waits for its turn: at most {@value #AHEAD} pieces are begun beyond the one whose turn it is.
 */
public final class OrderedWork {
    /** Enough to keep all threads at work beside a piece that takes as long as dozens of others. */
    static final int AHEAD = 64;

    private final int threads;
    private final Runnable interruption;

    /**
     * @param threads how many pieces may be done at a time
     * @param interruption is told if the thread that waits for the pieces is interrupted; the pieces themselves are not, but
     *     are waited for all the same
     */
    public OrderedWork(int threads, Runnable interruption) {
        this.threads = threads;
        this.interruption = interruption;
    }

    /** Takes what came of a piece. */
    public interface Taker<T> {
        /** The piece, counted from 0, and what came of it. */
        void take(int piece, T result);
    }

    /**
     * Does the pieces. If one fails, what came of those before it is handed on, and later ones may have been done.
     *
     * @param pieces their number
     * @param work does one of them, counted from 0
     * @param taker takes what comes of them, in this thread
     * @throws RuntimeException what the first piece that fails throws, or the taker; as with errors
     */
    public <T> void run(int pieces, IntFunction<T> work, Taker<T> taker) {
        if (threads == 1 || pieces == 1) {
            for (int piece = 0; piece < pieces; piece++) {
                taker.take(piece, work.apply(piece));
            }
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, pieces), OrderedWork::worker);
        Queue<Future<T>> begun = new ArrayDeque<>();
        try {
            int next = 0;
            for (int piece = 0; piece < pieces; piece++) {
                for (; next < Math.min(pieces, piece + 1 + AHEAD); next++) {
                    int later = next;
                    begun.add(workers.submit(() -> work.apply(later)));
                }
                taker.take(piece, await(begun.remove()));
            }
        } finally {
            // After a failure some have not been begun, and will not be.
            begun.forEach(piece -> piece.cancel(false));
            workers.shutdown();
            awaitEnd(workers);
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "refeed-worker");
        thread.setDaemon(true);
        return thread;
    }

    private <T> T await(Future<T> result) {
        while (true) {
            try {
                return result.get();
            } catch (InterruptedException e) {
                interruption.run();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) e.getCause();
            }
        }
    }

    private void awaitEnd(ExecutorService workers) {
        while (true) {
            try {
                if (workers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS)) {
                    return;
                }
            } catch (InterruptedException e) {
                interruption.run();
            }
        }
    }
}
