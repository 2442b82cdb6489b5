package io.refeed.operations.command;

import io.refeed.operations.bench.ScaleBench;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Topics;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.command.Bounds;
import io.refeed.testbed.command.TopicOptions;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How {@code refeed bench --scale} measures. */
final class ScaleOptions {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Option(
            names = "--scale",
            required = true,
            description = {
                "What a round costs where broker and services are processes of their own: processor time of each service, "
                        + "records and bytes of each topic.",
            })
    private boolean scale;

    @Option(
            names = "--instances",
            paramLabel = "N",
            split = ",",
            converter = Bounds.Count.class,
            defaultValue = "1,2,3",
            description =
                    "With so many processes of each service, one number after the other; ${DEFAULT-VALUE} unless given.")
    private List<Integer> instances;

    @Option(
            names = "--scale-games",
            paramLabel = "N",
            converter = Bounds.Amount.class,
            defaultValue = "256",
            description = "How many games are played at once; ${DEFAULT-VALUE} unless given.")
    private int games;

    @Option(
            names = "--scale-rounds",
            paramLabel = "N",
            converter = Bounds.Amount.class,
            defaultValue = "500",
            description = "How long each game is; ${DEFAULT-VALUE} unless given.")
    private int rounds;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description =
                    "A broker, or a cluster, that is open to everyone and does nothing else; one is started unless given.")
    private String bootstrap;

    void measure(PrintWriter out, TopicOptions topics) throws Exception {
        Connection connection = bootstrap == null ? null : new Connection(bootstrap, Map.of(), Topics.PREFIX);
        int partitions = topics.partitions();
        if (connection != null) {
            connection.check(TIMEOUT);
            partitions = topics.ensure(connection, Role.ADMIN);
        }
        new ScaleBench(out, connection, partitions, games, rounds).run(instances);
    }
}
