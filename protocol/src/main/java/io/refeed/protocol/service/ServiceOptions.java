package io.refeed.protocol.service;

import io.refeed.protocol.Connection;
import java.time.Duration;
import java.util.Objects;

/**
 * How a service reaches its topics.
 *
 * @param role what the service does, for logs and client names
 * @param connection the way to the broker
 * @param group the consumer group; instances of one service share it, and so divide the partitions
 * @param instance a name that this instance keeps over restarts, so that it gets its partitions back at once; null if it
 *     has none
 * @param session how long the group waits for an instance that went away without a word
 */
public record ServiceOptions(String role, Connection connection, String group, String instance, Duration session) {
    /** The session unless another is chosen. */
    public static final Duration SESSION = Duration.ofSeconds(6);

    /** Checks that nothing is missing. */
    public ServiceOptions {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(group, "group");
        if (session.toMillis() < 300) {
            throw new IllegalArgumentException("the session must be at least 300 ms: " + session);
        }
    }

    /** The options of a service whose group is called like its topics: {@code refeed.replayer}. */
    public static ServiceOptions of(String role, Connection connection) {
        return new ServiceOptions(role, connection, connection.prefix() + role, null, SESSION);
    }

    /** The same for a named instance. */
    public ServiceOptions named(String name) {
        return new ServiceOptions(role, connection, group, name, session);
    }

    /** The same in another consumer group. */
    public ServiceOptions inGroup(String name) {
        return new ServiceOptions(role, connection, name, instance, session);
    }

    /** The same with another session. */
    public ServiceOptions within(Duration time) {
        return new ServiceOptions(role, connection, group, instance, time);
    }
}
