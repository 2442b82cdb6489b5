package io.refeed.testbed.broker;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.utils.Exit;

/**
 * The threads of one broker. A broker that cannot go on ends its JVM; in ours it only ends itself: its threads are told
 * apart by their group, and the fault is kept here.
 */
final class BrokerThreads extends ThreadGroup {
    private final CompletableFuture<BrokerException> fault = new CompletableFuture<>();

    BrokerThreads() {
        super("refeed-broker");
    }

    /** Completed when the broker cannot go on. */
    CompletableFuture<BrokerException> fault() {
        return fault;
    }

    /** Takes the exits of all brokers of this JVM; the exits of other threads stay what they are. */
    static void trapExits() {
        Exit.setExitProcedure((status, message) -> {
            refuse(status, message);
            Runtime.getRuntime().exit(status);
        });
        Exit.setHaltProcedure((status, message) -> {
            refuse(status, message);
            Runtime.getRuntime().halt(status);
        });
    }

    private static void refuse(int status, String message) {
        for (ThreadGroup group = Thread.currentThread().getThreadGroup(); group != null; group = group.getParent()) {
            if (group instanceof BrokerThreads threads) {
                BrokerException fault = new BrokerException("the embedded broker cannot go on (status " + status
                        + (message == null ? "" : ", " + message) + ")");
                threads.fault.complete(fault);
                throw fault;
            }
        }
    }
}
