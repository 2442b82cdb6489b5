package io.refeed.operations.access;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who may do what to which topic, as the table of topics in the reference says it, and as a broker lets them. Also a
 * program, for networks that only containers see: prints what it measured, a line for each principal and topic.
 */
public final class PermissionMatrix {
    static final List<String> ROLES = List.of("producer", "generator", "replayer", "auditor", "run", "admin");
    static final List<String> TOPICS = List.of(
            "games",
            "truth",
            "demand",
            "enumeration",
            "provenance",
            "stream",
            "outputs",
            "verdicts",
            "contamination",
            "dead-letters");

    /** Written by, read by; copied from the table by hand. */
    private static final Map<String, List<String>> TABLE = Map.of(
            "games", List.of("run", "producer generator replayer auditor"),
            "truth", List.of("run replayer", "producer replayer auditor run"),
            "demand", List.of("replayer", "producer"),
            "enumeration", List.of("producer", "replayer auditor producer"),
            "provenance", List.of("replayer", "auditor replayer run"),
            "stream", List.of("replayer", "generator auditor replayer run"),
            "outputs", List.of("generator", "replayer auditor run generator"),
            "verdicts", List.of("auditor", "producer replayer auditor run"),
            "contamination", List.of("auditor", "producer replayer auditor run"),
            "dead-letters", List.of("auditor", ""));

    private PermissionMatrix() {}

    /** What should be: for each {@code role topic} the operations allowed. */
    static Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>();
        for (String role : ROLES) {
            for (String topic : TOPICS) {
                expected.put(role + " " + topic, allowed(role, TABLE.get(topic)));
            }
        }
        return expected;
    }

    private static String allowed(String role, List<String> row) {
        if (role.equals("admin")) {
            return "[alter, create, delete, describe, read, write]";
        }
        TreeSet<String> allowed = new TreeSet<>();
        if (List.of(row.get(0).split(" ")).contains(role)) {
            allowed.addAll(List.of("write", "describe"));
        }
        if (List.of(row.get(1).split(" ")).contains(role)) {
            allowed.addAll(List.of("read", "describe"));
        }
        return allowed.toString();
    }

    /** What the broker lets the roles do; deletes its topics at the end, since the operator may. */
    static Map<String, String> measured(String bootstrap, Path secrets, String prefix)
            throws IOException, InterruptedException {
        Map<String, String> measured = new TreeMap<>();
        for (String role : ROLES) {
            try (PermissionProbe probe = new PermissionProbe(login(secrets, role, bootstrap))) {
                for (String topic : TOPICS) {
                    TreeSet<String> allowed = new TreeSet<>();
                    for (String operation : PermissionProbe.OPERATIONS) {
                        if (probe.may(operation, prefix + topic)) {
                            allowed.add(operation);
                        }
                    }
                    measured.put(role + " " + topic, allowed.toString());
                }
            }
        }
        return measured;
    }

    /** The client properties of a role, for a broker at some place. */
    static Map<String, Object> login(Path secrets, String role, String bootstrap) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(secrets.resolve(role).resolve("client.properties"))) {
            properties.load(reader);
        }
        Map<String, Object> login = new HashMap<>();
        properties.forEach((key, value) -> login.put(key.toString(), value));
        login.put("bootstrap.servers", bootstrap);
        return login;
    }

    /** Measures, and prints; arguments: bootstrap, the directory of the secrets, the prefix. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        measured(arguments[0], Path.of(arguments[1]), arguments[2])
                .forEach((who, allowed) -> System.out.println(who + " " + allowed));
    }
}
