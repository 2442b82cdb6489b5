package io.refeed.operations.bench;

import io.refeed.operations.process.ChildProcess;
import io.refeed.operations.process.TestbedProcesses;
import io.refeed.operations.process.TopicSizes;
import io.refeed.protocol.Connection;
import io.refeed.protocol.service.TemporaryDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * What a round costs where broker and services are processes of their own: processor time by service, records and bytes by
 * topic, for several numbers of processes a service.
 */
public final class ScaleBench {
    private static final double MILLION = 1e6;

    private final PrintWriter out;
    private final Workloads workloads = new Workloads();
    private final Connection given;
    private final int partitions;
    private final int games;
    private final int rounds;

    /**
     * @param given the way to a broker that is there, with the topics on it; null to start one
     * @param partitions how many partitions the topics have, or shall have
     * @param games how many games are played at once
     * @param rounds how long each of them is
     */
    public ScaleBench(PrintWriter out, Connection given, int partitions, int games, int rounds) {
        this.out = out;
        this.given = given;
        this.partitions = partitions;
        this.games = games;
        this.rounds = rounds;
    }

    /** Measures with so many processes of each service, one number after the other. */
    public void run(List<Integer> instances) throws InterruptedException, IOException, ExecutionException {
        out.println(games + " games at once, " + rounds + " rounds each, " + partitions + " partitions, "
                + Runtime.getRuntime().availableProcessors() + " processors for all of it");
        out.println("instances   rounds/s  audit lag, s  seconds of processor time in a million rounds");
        Map<String, TopicSizes.Size> grown = Map.of();
        for (int count : instances) {
            grown = measure(count);
        }
        out.println();
        out.println("topic                          records/round  bytes/round");
        grown.forEach((topic, size) -> {
            if (size.offsets() > 0) {
                out.printf(
                        Locale.ROOT,
                        "%-30s %13.3f %12.1f%n",
                        topic,
                        size.offsets() / (double) games / rounds,
                        size.bytes() / (double) games / rounds);
            }
        });
        out.flush();
    }

    private Map<String, TopicSizes.Size> measure(int count)
            throws InterruptedException, IOException, ExecutionException {
        try (TemporaryDirectory directory = TemporaryDirectory.make("refeed-scale");
                TestbedProcesses processes = given == null
                        ? TestbedProcesses.withBroker(directory.path(), partitions, count)
                        : TestbedProcesses.on(given, directory.path(), count)) {
            GameLoad load = new GameLoad(processes.connection(), partitions);
            // A service's code is compiled while it plays; what is measured has been played before.
            load.run(workloads.cheap(games, rounds), Observer.NONE);
            Map<String, TopicSizes.Size> sizes = TopicSizes.of(processes.connection());
            Map<String, Duration> used = used(processes);
            Measurement measured = load.run(workloads.cheap(games, rounds), Observer.NONE);
            line(count, measured, used, used(processes));
            return grown(sizes, TopicSizes.of(processes.connection()));
        }
    }

    private static Map<String, Duration> used(TestbedProcesses processes) {
        Map<String, Duration> used = new LinkedHashMap<>();
        processes.broker().ifPresent(broker -> used.put("broker", broker.processorTime()));
        processes
                .services()
                .forEach((role, same) -> used.put(
                        role, same.stream().map(ChildProcess::processorTime).reduce(Duration.ZERO, Duration::plus)));
        return used;
    }

    private void line(int count, Measurement measured, Map<String, Duration> before, Map<String, Duration> after) {
        StringBuilder costs = new StringBuilder();
        after.forEach((role, used) -> costs.append(String.format(
                Locale.ROOT,
                "  %s %.1f",
                role,
                used.minus(before.get(role)).toMillis() / 1e3 * MILLION / measured.rounds())));
        out.printf(
                Locale.ROOT,
                "%9d %,10.0f %13.2f%s%n",
                count,
                measured.roundsPerSecond(),
                measured.auditLag() / 1e9,
                costs);
        out.flush();
    }

    private static Map<String, TopicSizes.Size> grown(
            Map<String, TopicSizes.Size> before, Map<String, TopicSizes.Size> after) {
        Map<String, TopicSizes.Size> grown = new LinkedHashMap<>();
        after.forEach((topic, size) -> {
            TopicSizes.Size was = before.getOrDefault(topic, new TopicSizes.Size(0, 0));
            grown.put(topic, new TopicSizes.Size(size.offsets() - was.offsets(), size.bytes() - was.bytes()));
        });
        return grown;
    }
}
