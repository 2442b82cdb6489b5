package io.refeed.operations.bench;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by their names what threads are for. */
final class ThreadRoles {
    private static final String OTHER = "other";
    private static final String SENDER = "kafka-producer-network-thread | ";
    private static final List<String> SERVICES = List.of("replayer", "generator", "auditor", "producer");
    private static final Pattern DATA_PLANE = Pattern.compile("data-plane-kafka-(network|request)-.*");

    private ThreadRoles() {}

    /** The role of a thread. */
    static String of(String name) {
        Matcher broker = DATA_PLANE.matcher(name);
        if (broker.matches()) {
            return broker.group(1).equals("network") ? "broker: network" : "broker: requests";
        }
        boolean sends = name.startsWith(SENDER);
        String bare = sends ? name.substring(SENDER.length()) : name;
        for (String service : SERVICES) {
            if (bare.matches("(refeed[-.])?" + service + "\\b.*")) {
                return sends ? service + ": sending" : service;
            }
        }
        if (bare.startsWith("refeed-bench-mirror") || bare.equals("refeed-echo")) {
            return sends ? "mirror: sending" : "mirror";
        }
        if (sends) {
            return "bench: sending";
        }
        return name.equals("main") ? "bench" : OTHER;
    }
}
