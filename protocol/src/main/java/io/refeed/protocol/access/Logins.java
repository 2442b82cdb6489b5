package io.refeed.protocol.access;

import io.refeed.protocol.Connection;
import java.util.EnumMap;
import java.util.Map;

/** How each role logs in to a broker. Safe for use by several threads. */
public final class Logins {
    private final Map<Role, Connection> connections;

    private Logins(Map<Role, Connection> connections) {
        this.connections = connections;
    }

    /** All roles come the same way: where no one logs in, or where one login may do everything. */
    public static Logins same(Connection connection) {
        Map<Role, Connection> connections = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            connections.put(role, connection);
        }
        return new Logins(connections);
    }

    /**
     * Each role comes its own way.
     *
     * @throws IllegalArgumentException if a role has none
     */
    public static Logins of(Map<Role, Connection> connections) {
        if (connections.size() < Role.values().length) {
            throw new IllegalArgumentException("a role has no login: " + connections.keySet());
        }
        return new Logins(new EnumMap<>(connections));
    }

    /** The way of one role. */
    public Connection as(Role role) {
        return connections.get(role);
    }
}
