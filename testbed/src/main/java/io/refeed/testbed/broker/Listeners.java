package io.refeed.testbed.broker;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where the broker listens and how it knows who calls: everything about listeners is here. */
final class Listeners {
    /** The listener of the controller. */
    static final String CONTROLLER = "CONTROLLER";

    private static final String CLIENT = "CLIENT";

    private Listeners() {}

    /** Open listeners on the loopback address: whoever is on this machine may do everything. */
    static Map<String, String> open(Ports ports) {
        Map<String, String> properties = new LinkedHashMap<>();
        String client = CLIENT + "://" + Ports.HOST + ":" + ports.client();
        properties.put("listeners", client + "," + CONTROLLER + "://" + Ports.HOST + ":" + ports.controller());
        properties.put("advertised.listeners", client);
        properties.put("listener.security.protocol.map", CLIENT + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
        properties.put("inter.broker.listener.name", CLIENT);
        properties.put("controller.listener.names", CONTROLLER);
        properties.put("controller.quorum.voters", BrokerSettings.NODE + "@" + Ports.HOST + ":" + ports.controller());
        return properties;
    }
}
