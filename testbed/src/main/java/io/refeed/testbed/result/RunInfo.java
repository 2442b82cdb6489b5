package io.refeed.testbed.result;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is worth knowing of a run besides its results: {@code run.json}.
 *
 * @param command the command, {@code simulate} or {@code run}
 * @param experiment the experiment's name
 * @param start when it began
 * @param end when it ended, null as long as it has not
 * @param clock tells the time
 */
public record RunInfo(String command, String experiment, Instant start, Instant end, Clock clock) {
    private static final long MEBIBYTE = 1 << 20;

    /** A run that begins now. */
    public static RunInfo begin(String command, String experiment, Clock clock) {
        return new RunInfo(command, experiment, now(clock), null, clock);
    }

    /** The same run, ended now. */
    RunInfo ended() {
        return new RunInfo(command, experiment, start, now(clock), clock);
    }

    Map<String, Object> tree() {
        Versions versions = Versions.current();
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("refeed", versions.refeed());
        named.put("kafka", versions.kafka());
        named.put("java", Runtime.version().toString());
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("architecture", System.getProperty("os.arch"));
        machine.put("processors", (long) Runtime.getRuntime().availableProcessors());
        machine.put("heapMiB", Runtime.getRuntime().maxMemory() / MEBIBYTE);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("experiment", experiment);
        tree.put("command", command);
        tree.put("versions", named);
        tree.put("commit", versions.commit());
        tree.put("machine", machine);
        tree.put("start", start.toString());
        tree.put("end", end == null ? null : end.toString());
        return tree;
    }

    private static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
