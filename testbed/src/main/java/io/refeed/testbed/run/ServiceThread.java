package io.refeed.testbed.run;

import io.refeed.game.Breakdown;
import io.refeed.protocol.service.Service;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A service on a thread of its own, of which it is known whether it works and what it died of. Safe for use by several
 * threads.
 */
public final class ServiceThread {
    private final Service service;
    private final Thread thread;
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private volatile boolean closing;

    private ServiceThread(Service service) {
        this.service = service;
        this.thread = new Thread(this::run, "refeed-" + service.role());
        thread.setDaemon(true);
    }

    /** Starts a service; it need not be ready yet. */
    public static ServiceThread start(Service service) {
        ServiceThread started = new ServiceThread(service);
        started.thread.start();
        return started;
    }

    private void run() {
        try {
            service.run();
            if (!closing) {
                failure.complete("the " + service.role() + " ended by itself");
            }
        } catch (Throwable e) {
            failure.complete(sentence(e));
        }
    }

    private String sentence(Throwable e) {
        String who = "the " + service.role();
        if (e instanceof OutOfMemoryError) {
            return who + " ran out of memory; give it more with REFEED_JAVA_OPTIONS=-Xmx4g";
        }
        if (e instanceof VirtualMachineError) {
            return who + " died: " + e;
        }
        return who + " died: " + Breakdown.reason(e);
    }

    /** What it does. */
    public String role() {
        return service.role();
    }

    /** Whether it serves. */
    public boolean ready() {
        return alive() && service.ready();
    }

    /** Whether it has not ended. */
    public boolean alive() {
        return thread.isAlive();
    }

    /** What it died of, a sentence; not done as long as it has not died. */
    public CompletableFuture<String> failure() {
        return failure;
    }

    /** What it has died of by now, a sentence; empty if it has not. */
    public Optional<String> diedOf() {
        return Optional.ofNullable(failure.getNow(null));
    }

    /** Tells it to stop; it may take a while. */
    public void close() {
        closing = true;
        service.close();
    }

    /** Waits for its end. */
    public void join(Duration timeout) throws InterruptedException {
        thread.join(timeout.toMillis());
    }
}
