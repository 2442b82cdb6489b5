package io.refeed.testbed.command;

import io.refeed.protocol.service.Service;
import io.refeed.testbed.run.ServiceThread;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/** A service that is all that the program does. */
public final class ServedUntilStopped {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(5);

    private ServedUntilStopped() {}

    /**
     * Runs a service until the program is stopped.
     *
     * @param alive a file to touch every second while it works, null for none
     * @param err is told when it is ready
     * @return the exit code
     * @throws CommandException if it died
     */
    public static int serve(Service service, Path alive, PrintWriter err) throws InterruptedException, IOException {
        ServiceThread running = ServiceThread.start(service);
        Thread hook = new Thread(() -> stop(running), "refeed-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        while (running.alive() && !running.ready()) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        if (running.alive()) {
            err.println("refeed " + service.role() + ": ready");
            err.flush();
        }
        while (running.alive()) {
            if (alive != null && running.ready()) {
                Files.writeString(alive, Instant.now() + "\n");
            }
            running.join(TICK);
        }
        if (running.diedOf().isPresent()) {
            throw new CommandException(running.diedOf().get());
        }
        return 0;
    }

    private static void stop(ServiceThread running) {
        running.close();
        try {
            running.join(STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
