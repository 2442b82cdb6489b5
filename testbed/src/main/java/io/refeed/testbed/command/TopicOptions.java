package io.refeed.testbed.command;

import io.refeed.protocol.Connection;
import io.refeed.protocol.TopicSettings;
import io.refeed.protocol.Topics;
import io.refeed.protocol.access.Contestant;
import io.refeed.protocol.access.Role;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Option;

/** How a command that makes topics makes them. */
public final class TopicOptions {
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    /** A broker that shares this program's threads is as slow as the machine. */
    private static final Duration EMBEDDED_TIMEOUT = Duration.ofMinutes(1);

    @Option(
            names = "--partitions",
            paramLabel = "N",
            converter = Bounds.Partitions.class,
            description = "Partitions of each topic; 4 if the topics are made now, as they are if they exist.")
    private Integer partitions;

    @Option(
            names = "--replication",
            paramLabel = "N",
            converter = Bounds.Count.class,
            description = "Copies of each partition; what the broker does unless given.")
    private Integer replication;

    @Option(
            names = "--retention",
            paramLabel = "MILLIS",
            converter = Bounds.Millis.class,
            description = "How long topics that are made now keep their records; for ever unless given.")
    private Long retention;

    /** The number of partitions of topics that are made now. */
    public int partitions() {
        return partitions == null ? TopicSettings.STANDARD.partitions() : partitions;
    }

    /**
     * Makes the topics if one is missing that a role needs, and checks those that it needs.
     *
     * @return the number of partitions of each
     */
    public int ensure(Connection connection, Role role) {
        return ensure(connection, role, TIMEOUT, 0);
    }

    /** The same on an embedded broker, which is alone, for its operator. */
    public int ensureEmbedded(Connection connection) {
        return ensure(connection, Role.ADMIN, EMBEDDED_TIMEOUT, 1);
    }

    /** Makes the topics of some players beside those with a prefix, unless they are there, and checks them. */
    public void ensure(Connection connection, List<Contestant> players, int counted) {
        ensure(connection, players, counted, TIMEOUT, 0);
    }

    /** The same on an embedded broker, which is alone, for its operator. */
    public void ensureEmbedded(Connection connection, List<Contestant> players, int counted) {
        ensure(connection, players, counted, EMBEDDED_TIMEOUT, 1);
    }

    private void ensure(Connection connection, List<Contestant> players, int counted, Duration timeout, int copies) {
        if (players.isEmpty()) {
            return;
        }
        try (Admin admin = connection.admin("refeed-topics")) {
            for (Contestant player : players) {
                new Topics(admin, player.prefix(connection.prefix()), timeout)
                        .ofStranger(Contestant.topics())
                        .ensure(settings(counted, copies));
            }
        }
    }

    private int ensure(Connection connection, Role role, Duration timeout, int copies) {
        try (Admin admin = connection.admin("refeed-topics")) {
            Topics topics = new Topics(admin, connection.prefix(), timeout).only(role.topics(), role.startsGames());
            TopicSettings settings = settings(
                    partitions == null ? topics.partitions().orElse(TopicSettings.STANDARD.partitions()) : partitions,
                    copies);
            topics.ensure(settings);
            return settings.partitions();
        } catch (IllegalArgumentException e) {
            throw new CommandException(e.getMessage());
        }
    }

    private TopicSettings settings(int count, int copies) {
        return new TopicSettings(
                count, (short) (replication == null ? copies : replication), retention == null ? -1 : retention);
    }
}
