package io.refeed.testbed.run;

import io.refeed.protocol.service.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Services that run in this program, a thread each. */
public final class LocalServices implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final List<Service> services;
    private final List<Thread> threads = new ArrayList<>();

    private LocalServices(List<Service> services) {
        this.services = List.copyOf(services);
    }

    /** Starts services; none has to be ready yet. */
    public static LocalServices start(List<Service> services) {
        LocalServices local = new LocalServices(services);
        for (Service service : local.services) {
            Thread thread = new Thread(service, "refeed-" + service.role());
            thread.setDaemon(true);
            thread.start();
            local.threads.add(thread);
        }
        return local;
    }

    /**
     * Waits until all of them serve.
     *
     * @throws RunException if one does not in time
     */
    public void awaitReady(Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        for (Service service : services) {
            while (!service.ready()) {
                if (System.nanoTime() - deadline > 0 || Thread.interrupted()) {
                    throw new RunException("the " + service.role() + " is not ready after " + timeout.toSeconds()
                            + " s; its log on standard error may say why");
                }
                LockSupport.parkNanos(POLL.toNanos());
            }
        }
    }

    /** Stops them all and waits until they are gone. */
    @Override
    public void close() {
        // An interrupted caller closes all the same.
        Thread.interrupted();
        // All at once: each may take its time to leave the group.
        services.parallelStream().forEach(Service::close);
        for (Thread thread : threads) {
            try {
                thread.join(STOP.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
