package io.refeed.operations.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.access.Role;
import io.refeed.testbed.command.Cli;
import io.refeed.testbed.crash.StreamWatch;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.PlayedOnKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds what containers played beside what memory plays. */
final class Played {
    static final int PARTITIONS = 6;

    private static final int GAMES = 12;

    private Played() {}

    /**
     * Plays games and disturbs them in the middle. Each disturbance has games of its own: some stop the games, others let
     * them play on to their end.
     */
    static void disturbedBy(Compose compose, Path directory, String name, Runnable disturbance) throws IOException {
        Path file = compose.experiment(name + ".yaml", games(name, GAMES, 2000));
        try (StreamWatch watch = new StreamWatch(compose.as(Role.ADMIN), PARTITIONS, GAMES)) {
            Command play = compose.play(name + ".yaml", name);
            assertThat(watch.awaitRounds(2000)).as("in the middle: %s", name).isTrue();
            disturbance.run();
            play.ok();
        }
        equalsMemory(file, compose.results().resolve(name), directory);
    }

    static void equalsMemory(Path file, Path results, Path directory) throws IOException {
        Experiment experiment = PlayedOnKafka.experiment(file);
        Path memory = Files.createTempDirectory(directory, "simulate");
        Cli simulated = Cli.run("simulate", file, "--out", memory);
        assertThat(simulated.code()).as(simulated.err()).isZero();
        assertThat(PlayedOnKafka.transcripts(results, experiment))
                .isEqualTo(PlayedOnKafka.transcripts(memory, experiment));
    }

    /** Games over many partitions, each with rounds enough to be disturbed in. */
    static String games(String name, int games, int rounds) {
        return """
                name: %s
                defaults:
                  rounds: %d
                  patience: 10m
                  class: {kind: explicit, domain: naturals, languages: [{from: 2}, {from: 3}, {multiples: 2}]}
                  target: 3
                matrix:
                  id: "{generator}-{seed}"
                  generator: [{kind: witness-protection}, {kind: kleinberg-mullainathan}]
                  adversary: {kind: iid, rate: 0.4}
                  seed: {from: 1, to: %d}
                """.formatted(name, rounds, games / 2);
    }
}
