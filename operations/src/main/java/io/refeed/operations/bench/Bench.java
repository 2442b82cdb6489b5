package io.refeed.operations.bench;

import io.refeed.game.Catalog;
import io.refeed.protocol.Connection;
import io.refeed.protocol.access.Logins;
import io.refeed.protocol.access.Role;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** All measurements, printed as tables. Not safe for use by several threads. */
public final class Bench {
    private final PrintWriter out;
    private final Workloads workloads = new Workloads();

    /** @param out takes the tables */
    public Bench(PrintWriter out) {
        this.out = out;
    }

    /**
     * Turns on Kafka, with services that run already.
     *
     * @param partitions the number of partitions of the topics
     * @param loads what is measured, one after the other
     * @param repeats how often each load is measured
     * @param trace whether to tell where the time of a round goes; the services must have been {@linkplain #traced made} for it
     */
    public void kafka(Connection connection, int partitions, List<Load> loads, int repeats, boolean trace)
            throws InterruptedException, ExecutionException {
        new KafkaBench(out, workloads, connection, partitions, trace).run(loads, repeats);
    }

    /** How the services come to the broker if their rounds are to be traced. */
    public static Logins traced(Connection connection) {
        Map<Role, Connection> connections = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            boolean passed = role == Role.REPLAYER || role == Role.GENERATOR;
            connections.put(role, passed ? TraceInterceptor.on(connection) : connection);
        }
        return Logins.of(connections);
    }

    /** Plays in memory, the best of so many. */
    public void memory(int repeats) {
        new MemoryBench(out, workloads).run(repeats);
    }

    /** Witness Protection at size; beside it the algorithm as printed, where that is on the class path. */
    public void witness() {
        boolean literal = Catalog.load().generators().stream()
                .anyMatch(kind -> kind.name().equals("witness-protection-as-printed"));
        new WitnessBench(out, workloads).run(literal);
    }
}
