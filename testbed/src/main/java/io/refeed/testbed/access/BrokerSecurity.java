package io.refeed.testbed.access;

import io.refeed.protocol.access.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The settings of a broker on which every listener asks who is there. The roles log in where clients connect and nowhere
 * else; where brokers meet one another, only a broker can. SCRAM users are the same on all listeners of a broker, so
 * those two do without SCRAM.
 */
public final class BrokerSecurity {
    /** The listener for clients. */
    public static final String CLIENT = "CLIENT";
    /** A second listener for clients, which come from inside a network of containers. */
    public static final String INSIDE = "INSIDE";
    /** The listener where brokers meet. */
    public static final String INTERNAL = "INTERNAL";
    /** The listener where controllers meet. */
    public static final String CONTROLLER = "CONTROLLER";

    private static final String FILE = "server.properties";
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule required;";
    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    private final Secrets secrets;

    /** @param secrets the passwords */
    public BrokerSecurity(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * All settings that concern who may do what.
     *
     * @param clients the names of the listeners for clients
     */
    public Map<String, String> properties(List<String> clients) {
        Map<String, String> properties = new LinkedHashMap<>();
        StringBuilder protocols = new StringBuilder();
        for (String listener : clients) {
            forClients(properties, "listener.name." + listener.toLowerCase(Locale.ROOT) + ".");
            protocols.append(listener).append(":SASL_PLAINTEXT,");
        }
        forBrokers(properties, "listener.name.internal.");
        forBrokers(properties, "listener.name.controller.");
        protocols.append(INTERNAL + ":SASL_PLAINTEXT," + CONTROLLER + ":SASL_PLAINTEXT");
        properties.put("listener.security.protocol.map", protocols.toString());
        properties.put("inter.broker.listener.name", INTERNAL);
        properties.put("controller.listener.names", CONTROLLER);
        properties.put("sasl.enabled.mechanisms", "SCRAM-SHA-256,SCRAM-SHA-512,PLAIN");
        properties.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        properties.put("sasl.mechanism.controller.protocol", "PLAIN");
        properties.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        properties.put("super.users", "User:" + Secrets.BROKER + ";User:" + Role.ADMIN.user());
        properties.put("allow.everyone.if.no.acl.found", "false");
        limits(properties);
        return properties;
    }

    /** Writes them as the beginning of a broker's {@code server.properties}, for two listeners for clients. */
    public void write() {
        StringBuilder text = new StringBuilder("# Who may do what on this broker, and how it knows who is there.\n");
        properties(List.of(CLIENT, INSIDE))
                .forEach((key, value) ->
                        text.append(key).append('=').append(value).append('\n'));
        secrets.write(Secrets.BROKER, FILE, text.toString());
    }

    /** What a stranger may make the broker keep: connections, and with each offset that it commits, a text. */
    private static void limits(Map<String, String> properties) {
        properties.put("listener.name." + CLIENT.toLowerCase(Locale.ROOT) + ".max.connections", "1000");
        properties.put("offset.metadata.max.bytes", "256");
    }

    private void forClients(Map<String, String> properties, String listener) {
        StringBuilder plain = new StringBuilder(PLAIN);
        for (Role role : Role.values()) {
            plain.append(user(role.user()));
        }
        secrets.contestants().forEach(player -> plain.append(user(player.name())));
        properties.put(listener + "sasl.enabled.mechanisms", "SCRAM-SHA-256,SCRAM-SHA-512,PLAIN");
        properties.put(listener + "scram-sha-256.sasl.jaas.config", SCRAM);
        properties.put(listener + "scram-sha-512.sasl.jaas.config", SCRAM);
        properties.put(listener + "plain.sasl.jaas.config", plain + ";");
    }

    private void forBrokers(Map<String, String> properties, String listener) {
        String self = " username=\"" + Secrets.BROKER + "\" password=\"" + secrets.of(Secrets.BROKER) + "\"";
        properties.put(listener + "sasl.enabled.mechanisms", "PLAIN");
        properties.put(listener + "plain.sasl.jaas.config", PLAIN + self + user(Secrets.BROKER) + ";");
    }

    private String user(String name) {
        return " user_" + name + "=\"" + secrets.of(name) + "\"";
    }
}
