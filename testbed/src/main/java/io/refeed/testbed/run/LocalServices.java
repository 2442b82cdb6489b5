package io.refeed.testbed.run;

import io.refeed.protocol.service.Service;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** Services that run in this program, a thread each. */
public final class LocalServices implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final List<ServiceThread> services;
    private final CompletableFuture<String> failure;

    private LocalServices(List<ServiceThread> services) {
        this.services = services;
        this.failure = CompletableFuture.anyOf(
                        services.stream().map(ServiceThread::failure).toArray(CompletableFuture<?>[]::new))
                .thenApply(String.class::cast);
    }

    /** Starts services; none has to be ready yet. */
    public static LocalServices start(List<Service> services) {
        return new LocalServices(services.stream().map(ServiceThread::start).toList());
    }

    /** What the first of them that died died of, a sentence; not done as long as none has. */
    public CompletableFuture<String> failure() {
        return failure;
    }

    /**
     * Does something that makes no sense without them: as soon as one dies, this thread is interrupted.
     *
     * @throws RunException if one died, with what it died of
     */
    public <T> T during(Callable<T> work) throws Exception {
        return FailFast.during(failure, work::call);
    }

    /**
     * Waits until all of them serve.
     *
     * @throws RunException if one does not in time, or died
     */
    public void awaitReady(Duration timeout) {
        long deadline = System.nanoTime() + timeout.toNanos();
        for (ServiceThread service : services) {
            while (!service.ready()) {
                if (failure.isDone()) {
                    throw new RunException(failure.join());
                }
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
        services.parallelStream().forEach(ServiceThread::close);
        for (ServiceThread service : services) {
            try {
                service.join(STOP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
