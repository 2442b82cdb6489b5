package io.refeed.operations.access;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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
    static final List<String> ROLES =
            List.of("producer", "detector", "generator", "replayer", "auditor", "gateway", "run", "admin");
    static final List<String> TOPICS = List.of(
            "games",
            "truth",
            "demand",
            "enumeration",
            "provenance",
            "stream",
            "outputs",
            "suspicions",
            "verdicts",
            "contamination",
            "dead-letters");

    /** Written by, read by; copied from the table by hand. */
    private static final Map<String, List<String>> TABLE = Map.ofEntries(
            Map.entry("games", List.of("run", "producer detector generator replayer auditor gateway")),
            Map.entry("truth", List.of("run replayer", "producer replayer auditor run")),
            Map.entry("demand", List.of("replayer", "producer")),
            Map.entry("enumeration", List.of("producer", "replayer auditor producer")),
            Map.entry("provenance", List.of("replayer", "auditor replayer run")),
            Map.entry("stream", List.of("replayer", "detector generator auditor replayer run gateway")),
            Map.entry("outputs", List.of("generator gateway", "replayer auditor run generator detector")),
            Map.entry("suspicions", List.of("detector", "auditor run generator detector")),
            Map.entry("verdicts", List.of("auditor", "producer replayer auditor run")),
            Map.entry("contamination", List.of("auditor", "producer replayer auditor run")),
            Map.entry("dead-letters", List.of("auditor gateway", "")));

    /** Players with a login of their own, where there are any. */
    static final List<String> PLAYERS = List.of("mine", "other-1");

    private static final Map<String, List<String>> OF_PLAYERS = Map.of(
            "player.mine.games", List.of("gateway", "gateway mine"),
            "player.mine.stream", List.of("gateway", "gateway mine"),
            "player.mine.outputs", List.of("gateway mine", "gateway mine"),
            "player.other-1.games", List.of("gateway", "gateway other-1"),
            "player.other-1.stream", List.of("gateway", "gateway other-1"),
            "player.other-1.outputs", List.of("gateway other-1", "gateway other-1"));

    private PermissionMatrix() {}

    /** What should be: for each {@code role topic} the operations allowed. */
    static Map<String, String> expected() {
        return expected(ROLES, TABLE);
    }

    /** The same where {@link #PLAYERS} play, too. */
    static Map<String, String> expectedWithPlayers() {
        Map<String, List<String>> table = new TreeMap<>(TABLE);
        table.putAll(OF_PLAYERS);
        return expected(together(ROLES, PLAYERS), table);
    }

    private static Map<String, String> expected(List<String> users, Map<String, List<String>> table) {
        Map<String, String> expected = new TreeMap<>();
        for (String user : users) {
            table.forEach((topic, row) -> expected.put(user + " " + topic, allowed(user, row)));
        }
        return expected;
    }

    private static <T> List<T> together(Collection<T> some, Collection<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
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
        return measured(bootstrap, secrets, prefix, ROLES, TOPICS);
    }

    /** The same where {@link #PLAYERS} play, too. */
    static Map<String, String> measuredWithPlayers(String bootstrap, Path secrets, String prefix)
            throws IOException, InterruptedException {
        // The operator last, who may delete topics.
        List<String> users = together(PLAYERS, ROLES);
        return measured(bootstrap, secrets, prefix, users, together(TOPICS, OF_PLAYERS.keySet()));
    }

    private static Map<String, String> measured(
            String bootstrap, Path secrets, String prefix, List<String> users, List<String> topics)
            throws IOException, InterruptedException {
        Map<String, String> measured = new TreeMap<>();
        for (String role : users) {
            try (PermissionProbe probe = new PermissionProbe(login(secrets, role, bootstrap))) {
                for (String topic : topics) {
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
        Path directory = secrets.resolve(PLAYERS.contains(role) ? "players/" + role : role);
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.resolve("client.properties"))) {
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
