package io.refeed.operations.bench;

import io.refeed.game.Catalog;
import io.refeed.protocol.Connection;
import java.io.PrintWriter;
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
     * @param repeats how often each load is measured
     */
    public void kafka(Connection connection, int partitions, int repeats)
            throws InterruptedException, ExecutionException {
        new KafkaBench(out, workloads, connection, partitions).run(repeats);
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
