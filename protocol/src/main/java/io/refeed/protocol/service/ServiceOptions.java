package io.refeed.protocol.service;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * How a service reaches its topics.
 *
 * @param role what the service does, for logs and client names
 * @param prefix the topics' prefix
 * @param group the consumer group; instances of one service share it, and so divide the partitions
 * @param instance a name that this instance keeps over restarts, so that it gets its partitions back at once; null if it
 *     has none
 * @param session how long the group waits for an instance that went away without a word
 * @param client settings of every Kafka client, {@code bootstrap.servers} at least
 */
public record ServiceOptions(
        String role, String prefix, String group, String instance, Duration session, Map<String, Object> client) {
    /** The time after which an instance that is silent has lost its partitions, unless somebody wants another. */
    public static final Duration SESSION = Duration.ofSeconds(6);

    /** Checks that nothing is missing. */
    public ServiceOptions {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(group, "group");
        if (session.toMillis() < 300) {
            throw new IllegalArgumentException("the session must be at least 300 ms: " + session);
        }
        client = Map.copyOf(client);
    }

    /** The options of a service whose group is called like its topics. */
    public static ServiceOptions of(String role, String prefix, Map<String, Object> client) {
        return new ServiceOptions(role, prefix, prefix + role, null, SESSION, client);
    }

    /** The same for a named instance. */
    public ServiceOptions named(String name) {
        return new ServiceOptions(role, prefix, group, name, session, client);
    }

    /** The same with another session. */
    public ServiceOptions within(Duration time) {
        return new ServiceOptions(role, prefix, group, instance, time, client);
    }
}
