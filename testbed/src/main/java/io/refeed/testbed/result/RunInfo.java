package io.refeed.testbed.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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
    /** A run that begins now. */
    public static RunInfo begin(String command, String experiment, Clock clock) {
        return new RunInfo(command, experiment, now(clock), null, clock);
    }

    /** The same run, ended now. */
    RunInfo ended() {
        return new RunInfo(command, experiment, start, now(clock), clock);
    }

    /** What {@code run.json} says. */
    Document document() {
        Versions versions = Versions.current();
        return new Document(
                experiment,
                command,
                new Software(
                        versions.refeed(), versions.kafka(), Runtime.version().toString()),
                versions.commit(),
                Machine.current(),
                start.toString(),
                end == null ? null : end.toString());
    }

    /** The file, key by key; {@code end} is null as long as the run has not ended. */
    record Document(
            String experiment,
            String command,
            Software versions,
            String commit,
            Machine machine,
            String start,
            String end) {}

    /** The versions of what ran. */
    record Software(String refeed, String kafka, String java) {}

    /** What it ran on. */
    record Machine(
            String os,
            String architecture,
            int processors,
            @JsonProperty("heapMiB") long heap) {
        private static final long MEBIBYTE = 1 << 20;

        static Machine current() {
            return new Machine(
                    System.getProperty("os.name") + " " + System.getProperty("os.version"),
                    System.getProperty("os.arch"),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory() / MEBIBYTE);
        }
    }

    private static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
