package io.refeed.testbed.access;

import io.refeed.protocol.Topics;
import io.refeed.protocol.access.Role;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How each role logs in, as properties of Kafka's Java clients and as files for clients in any language. */
public final class ClientLogins {
    /** The file for Java clients, and for {@code --client-config}. */
    public static final String JAVA = "client.properties";

    private static final String GROUP_RULE = """
            # A consumer group of this login must have a name that begins with PREFIX%1$s, with the prefix of the topics:
            # %2$s%1$s, say, or %2$s%1$s-mine.
            """;

    private static final String LIBRDKAFKA = "librdkafka.conf";
    private static final String SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule";
    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule";

    private final Secrets secrets;

    /** @param secrets the passwords */
    public ClientLogins(Secrets secrets) {
        this.secrets = secrets;
    }

    /**
     * The client properties of a role. The operator logs in by PLAIN, whose users a broker knows from its start: someone
     * has to make the others known.
     */
    public Map<String, String> of(Role role) {
        boolean plain = role == Role.ADMIN;
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("security.protocol", "SASL_PLAINTEXT");
        properties.put("sasl.mechanism", plain ? "PLAIN" : "SCRAM-SHA-512");
        properties.put(
                "sasl.jaas.config",
                (plain ? PLAIN : SCRAM) + " required username=\"" + role.user() + "\" password=\""
                        + secrets.of(role.user()) + "\";");
        return properties;
    }

    /** Where the Java settings of a role lie, once they are written. */
    public Path file(Role role) {
        return secrets.directory(role.user()).resolve(JAVA);
    }

    /**
     * Writes the settings of all roles.
     *
     * @param bootstrap where clients find the broker, null if that depends on where they are
     */
    public void write(String bootstrap) {
        for (Role role : Role.values()) {
            secrets.write(role.user(), JAVA, java(role, bootstrap));
            secrets.write(role.user(), LIBRDKAFKA, librdkafka(role, bootstrap));
        }
    }

    private String java(Role role, String bootstrap) {
        StringBuilder text =
                new StringBuilder("# How the " + role.user() + " logs in: settings of Kafka's Java clients.\n"
                        + "# A client that cannot do SCRAM logs in by PLAIN with the same user and password.\n"
                        + groups(role));
        if (bootstrap != null) {
            text.append("bootstrap.servers=").append(bootstrap).append('\n');
        }
        of(role).forEach((key, value) ->
                text.append(key).append('=').append(value).append('\n'));
        return text.toString();
    }

    private static String groups(Role role) {
        return role.joinsGroups() ? String.format(Locale.ROOT, GROUP_RULE, role.user(), Topics.PREFIX) : "";
    }

    /** By PLAIN, since many installed versions of that library get SCRAM wrong; keys hashed like the Java clients do. */
    private String librdkafka(Role role, String bootstrap) {
        return "# How the " + role.user() + " logs in: settings of librdkafka and what is built on it (kcat -F).\n"
                + groups(role)
                + (bootstrap == null ? "" : "bootstrap.servers=" + bootstrap + "\n")
                + "security.protocol=sasl_plaintext\n"
                + "sasl.mechanisms=PLAIN\n"
                + "sasl.username=" + role.user() + "\n"
                + "sasl.password=" + secrets.of(role.user()) + "\n"
                + "partitioner=murmur2_random\n";
    }
}
