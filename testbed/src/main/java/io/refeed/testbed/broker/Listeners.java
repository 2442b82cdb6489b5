package io.refeed.testbed.broker;

import static io.refeed.testbed.access.BrokerSecurity.CLIENT;
import static io.refeed.testbed.access.BrokerSecurity.CONTROLLER;
import static io.refeed.testbed.access.BrokerSecurity.INTERNAL;

import io.refeed.testbed.access.BrokerSecurity;
import io.refeed.testbed.access.Secrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the broker listens and how it knows who calls: everything about listeners is here. */
final class Listeners {
    private Listeners() {}

    /** Open listeners on the loopback address: everyone on this machine may do everything. */
    static Map<String, String> open(Ports ports) {
        Map<String, String> properties = new LinkedHashMap<>();
        listen(properties, at(CLIENT, ports.client()), ports);
        properties.put("listener.security.protocol.map", CLIENT + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        properties.put("inter.broker.listener.name", CLIENT);
        properties.put("controller.listener.names", CONTROLLER);
        return properties;
    }

    /** Listeners that let no one in without a login, and only the roles where clients connect. */
    static Map<String, String> sealed(Ports ports, Secrets secrets) {
        Map<String, String> properties = new LinkedHashMap<>(new BrokerSecurity(secrets).properties(List.of(CLIENT)));
        listen(properties, at(CLIENT, ports.client()) + "," + at(INTERNAL, ports.internal()), ports);
        return properties;
    }

    private static void listen(Map<String, String> properties, String advertised, Ports ports) {
        properties.put("listeners", advertised + "," + at(CONTROLLER, ports.controller()));
        properties.put("advertised.listeners", advertised);
        properties.put("controller.quorum.voters", BrokerSettings.NODE + "@" + Ports.HOST + ":" + ports.controller());
    }

    private static String at(String listener, int port) {
        return listener + "://" + Ports.HOST + ":" + port;
    }
}
