package io.refeed.operations.command;

import io.refeed.operations.soak.SoakPlan;
import io.refeed.testbed.command.Bounds;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How {@code refeed bench --soak} soaks. */
final class SoakOptions {
    @Option(
            names = "--soak",
            paramLabel = "MINUTES",
            required = true,
            converter = Bounds.Amount.class,
            description = {
                "For so many minutes let games of all kinds (experiments/soak.yaml) come and go, on a broker and services in "
                        + "processes of their own.",
                "Each minute a line: games closed and open, wrong verdicts, time from end to verdict, live memory, open files, "
                        + "bytes of the topics. Fails if a verdict is not that of the same game in memory."
            })
    private int minutes;

    @Option(
            names = "--games-per-minute",
            paramLabel = "N",
            converter = Bounds.Amount.class,
            defaultValue = "300",
            description = "How many games are announced in a minute; ${DEFAULT-VALUE} unless given.")
    private int games;

    @Option(
            names = "--kill-every",
            paramLabel = "SECONDS",
            converter = Bounds.Amount.class,
            description = "Kill one of the services every so many seconds, more or less, and start it again.")
    private Integer kill;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Decides which service is killed when; ${DEFAULT-VALUE} unless given.")
    private long seed;

    SoakPlan plan(int partitions) {
        return new SoakPlan(
                Duration.ofMinutes(minutes), games, kill == null ? null : Duration.ofSeconds(kill), partitions, seed);
    }
}
