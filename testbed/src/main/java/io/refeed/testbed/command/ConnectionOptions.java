package io.refeed.testbed.command;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Option;

/** What every command says that goes to a broker. */
public final class ConnectionOptions {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Option(names = "--bootstrap", paramLabel = "HOST:PORT", description = "Where the broker listens.")
    private String bootstrap;

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description = "A file of Kafka client properties, such as those of a login.")
    private Path clientConfig;

    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            defaultValue = Topics.PREFIX,
            description = "The prefix of all topics; ${DEFAULT-VALUE} unless given.")
    private String prefix;

    /** Whether a broker was named. */
    public boolean given() {
        return bootstrap != null || clientConfig != null;
    }

    /** The prefix of all topics. */
    public String prefix() {
        return prefix;
    }

    /**
     * The way to the broker, which answers.
     *
     * @throws io.refeed.protocol.BrokerUnavailableException if it does not answer in time
     */
    public Connection connect() {
        Connection connection = new Connection("", Map.of(), prefix);
        if (clientConfig != null) {
            connection = connection.withClientConfig(clientConfig);
        }
        String where = bootstrap == null ? connection.client().get("bootstrap.servers") : bootstrap;
        if (where == null) {
            throw new CommandException("expected --bootstrap HOST:PORT, where the broker listens"
                    + (clientConfig == null ? "" : ", or bootstrap.servers in " + clientConfig));
        }
        connection = new Connection(where, connection.client(), prefix);
        connection.check(TIMEOUT);
        return connection;
    }
}
