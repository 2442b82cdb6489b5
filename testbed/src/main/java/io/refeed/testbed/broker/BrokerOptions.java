package io.refeed.testbed.broker;

import io.refeed.protocol.access.Contestant;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How an embedded broker runs.
 *
 * @param port where clients connect, 0 for any free port
 * @param data where its data stay, null if they are deleted when it closes
 * @param secure whether every client must log in, each role with rights of its own
 * @param settings more of Kafka's own settings, which win over what is chosen here
 * @param closeOnExit whether it closes by itself when the JVM ends; a caller that says no closes it after its clients
 * @param contestants players that get logins of their own, where every client must log in
 */
public record BrokerOptions(
        int port,
        Path data,
        boolean secure,
        Map<String, String> settings,
        boolean closeOnExit,
        List<Contestant> contestants) {
    /** Any port, nothing kept. */
    public static final BrokerOptions TEMPORARY = new BrokerOptions(0, null, false, Map.of(), true, List.of());

    /** Checks the port. */
    public BrokerOptions {
        settings = Map.copyOf(settings);
        contestants = List.copyOf(contestants);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535: " + port);
        }
    }

    /** The same on a port of its own. */
    public BrokerOptions onPort(int other) {
        return new BrokerOptions(other, data, secure, settings, closeOnExit, contestants);
    }

    /** The same with data that stay. */
    public BrokerOptions keptIn(Path directory) {
        return new BrokerOptions(port, directory, secure, settings, closeOnExit, contestants);
    }

    /** The same for those who log in, if so. */
    public BrokerOptions sealed(boolean asked) {
        return new BrokerOptions(port, data, asked, settings, closeOnExit, contestants);
    }

    /** The same with some of Kafka's own settings. */
    public BrokerOptions with(Map<String, String> more) {
        return new BrokerOptions(port, data, secure, more, closeOnExit, contestants);
    }

    /** The same for a caller who closes it whatever happens, the end of the program included. */
    public BrokerOptions closedByCaller() {
        return new BrokerOptions(port, data, secure, settings, false, contestants);
    }

    /** The same with logins for some players. */
    public BrokerOptions admitting(List<Contestant> players) {
        return new BrokerOptions(port, data, secure, settings, closeOnExit, players);
    }
}
