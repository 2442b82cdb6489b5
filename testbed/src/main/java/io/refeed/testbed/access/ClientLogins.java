package io.refeed.testbed.access;

import io.refeed.protocol.Topics;
import io.refeed.protocol.access.Contestant;
import io.refeed.protocol.access.Role;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How each role and each player logs in, as properties of Kafka's Java clients and as files for clients in any language. */
public final class ClientLogins {
    /** The file for Java clients, and for {@code --client-config}. */
    public static final String JAVA = "client.properties";

    private static final String GROUP_RULE = """
            # A consumer group of this login must have a name that begins with PREFIX%1$s, with the prefix of the topics:
            # %2$s%1$s, say, or %2$s%1$s-mine.
            """;

    private static final String ONE_GROUP = """
            # A consumer group of this login must be called PREFIX%1$s, with the prefix of the topics: %2$s%1$s, say.
            """;

    private static final String PLAYER_RULE = """
            # The topics of this player are PREFIXgames, PREFIXstream and PREFIXoutputs. Its PREFIX is %2$s, or what the testbed
            # has in place of %1$s. Its consumer groups must be called PREFIXgenerator, or that with -%3$s or -1 to -9.
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
        return login(role.user(), role == Role.ADMIN);
    }

    /** The client properties of a player with a login of its own. */
    public Map<String, String> of(Contestant player) {
        return login(player.name(), false);
    }

    private Map<String, String> login(String user, boolean plain) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("security.protocol", "SASL_PLAINTEXT");
        properties.put("sasl.mechanism", plain ? "PLAIN" : "SCRAM-SHA-512");
        properties.put(
                "sasl.jaas.config",
                (plain ? PLAIN : SCRAM) + " required username=\"" + user + "\" password=\"" + secrets.of(user) + "\";");
        return properties;
    }

    /** Where the Java settings of a role lie, once they are written. */
    public Path file(Role role) {
        return file(role.user());
    }

    /** Where the Java settings of a player lie, once they are written. */
    public Path file(Contestant player) {
        return file(player.name());
    }

    private Path file(String user) {
        return secrets.directory(user).resolve(JAVA);
    }

    /**
     * Writes the settings of all roles and players.
     *
     * @param bootstrap where clients find the broker, null if that depends on where they are
     */
    public void write(String bootstrap) {
        for (Role role : Role.values()) {
            write(role.user(), groups(role), of(role), bootstrap);
        }
        for (Contestant player : secrets.contestants()) {
            String rule =
                    String.format(Locale.ROOT, PLAYER_RULE, Topics.PREFIX, player.prefix(Topics.PREFIX), player.name());
            write(player.name(), rule, of(player), bootstrap);
        }
    }

    private void write(String user, String rules, Map<String, String> login, String bootstrap) {
        String where = bootstrap == null ? "" : "bootstrap.servers=" + bootstrap + "\n";
        StringBuilder java = new StringBuilder("# How " + user + " logs in: settings of Kafka's Java clients.\n"
                + "# A client that cannot do SCRAM logs in by PLAIN with the same user and password.\n" + rules
                + where);
        login.forEach((key, value) -> java.append(key).append('=').append(value).append('\n'));
        secrets.write(user, JAVA, java.toString());
        secrets.write(user, LIBRDKAFKA, librdkafka(user, rules, where));
    }

    private static String groups(Role role) {
        return role.joinsGroups()
                ? String.format(Locale.ROOT, role.namesGroups() ? GROUP_RULE : ONE_GROUP, role.user(), Topics.PREFIX)
                : "";
    }

    /** By PLAIN, since many installed versions of that library get SCRAM wrong; keys hashed like the Java clients do. */
    private String librdkafka(String user, String rules, String where) {
        return "# How " + user + " logs in: settings of librdkafka and what is built on it (kcat -F).\n"
                + rules
                + where
                + "security.protocol=sasl_plaintext\n"
                + "sasl.mechanisms=PLAIN\n"
                + "sasl.username=" + user + "\n"
                + "sasl.password=" + secrets.of(user) + "\n"
                + "partitioner=murmur2_random\n";
    }
}
