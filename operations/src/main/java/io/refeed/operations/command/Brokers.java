package io.refeed.operations.command;

import io.refeed.protocol.BrokerUnavailableException;
import io.refeed.protocol.Faults;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;

/** Waits for the other brokers of a cluster, which start when they start. */
final class Brokers {
    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private Brokers() {}

    static void await(Admin admin, int wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int found = count(admin);
        while (found < wanted) {
            if (System.nanoTime() > deadline) {
                throw new BrokerUnavailableException(
                        "after " + PATIENCE.toSeconds() + " s there are " + found + " brokers, expected " + wanted
                                + "; start the others, or give --brokers and --replication for those that are there",
                        null);
            }
            LockSupport.parkNanos(POLL.toNanos());
            found = count(admin);
        }
    }

    private static int count(Admin admin) {
        try {
            return admin.describeCluster()
                    .nodes()
                    .get(ANSWER.toMillis(), TimeUnit.MILLISECONDS)
                    .size();
        } catch (ExecutionException e) {
            throw new BrokerUnavailableException(
                    "the brokers cannot be counted: " + Faults.describe(e.getCause()), e.getCause());
        } catch (TimeoutException e) {
            throw new BrokerUnavailableException("the broker fell silent while the brokers were counted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerUnavailableException("interrupted while the brokers were counted", e);
        }
    }
}
