package io.refeed.testbed.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Lets a command that is ended from outside (Ctrl-C, a signal) close what it opened, in its own order: the thread that
 * runs it is interrupted, and the program waits until it is through and has said what it has to say. The exit code is then
 * the signal's, 130 or 143, whatever the command's.
 */
public final class ExitGuard {
    private static final long PATIENCE_SECONDS = 15;
    private static final CountDownLatch SAID = new CountDownLatch(1);

    private ExitGuard() {}

    /**
     * Runs a command.
     *
     * @return its exit code
     * @throws CommandException if it was ended from outside
     */
    public static int run(Callable<Integer> command) throws Exception {
        Thread runner = Thread.currentThread();
        CountDownLatch closed = new CountDownLatch(1);
        Thread hook = new Thread(() -> interrupt(runner, closed), "refeed-exit");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return command.call();
        } catch (InterruptedException | InterruptException e) {
            throw new CommandException("interrupted before it was done");
        } finally {
            closed.countDown();
            remove(hook);
        }
    }

    /** Tells that the program has written what it had to say; one that is being ended waits for it. */
    public static void said() {
        SAID.countDown();
    }

    private static void interrupt(Thread runner, CountDownLatch closed) {
        runner.interrupt();
        try {
            if (!closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("refeed: could not close everything in " + PATIENCE_SECONDS + " s");
            } else if (!SAID.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("refeed: could not say everything in " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending already, which is why the hook runs.
            Thread.interrupted();
        }
    }
}
