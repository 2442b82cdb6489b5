package io.refeed.operations.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.Topics;
import io.refeed.testbed.command.Cli;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.GatedPlayer;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Waiting;
import io.refeed.testbed.live.Wire;
import io.refeed.testbed.run.LocalServices;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;

/** The published Kafka, with the settings it comes with, serves as well as the embedded broker. */
@NeedsDocker
@Testcontainers
class KafkaInDockerIT {
    private static final int PARTITIONS = 2;
    private static final int ROUNDS = 3_000;

    private static final String GAMES = """
            name: docker
            defaults:
              rounds: %d
              patience: 10m
              class: {kind: explicit, domain: naturals, languages: [{from: 2}, {from: 3}, {multiples: 2}]}
              generator: {kind: witness-protection}
            games:
              - {id: iid, target: 3, adversary: {kind: iid, rate: 0.2}, seed: 3}
              - {id: echo, target: 3, adversary: {kind: echo-alternate}}
              - {id: late, class: {kind: theorem-7.3}, mode: proper,
                 generator: {kind: least-consistent}, adversary: {kind: theorem-7.3}}
            """;

    @Container
    private static final KafkaInDocker KAFKA = new KafkaInDocker("apache/kafka:4.3.1");

    @TempDir
    private Path directory;

    @Test
    void gamesGoOnWhenTheContainerWasStoppedOrKilledAndThenTheBrokerIsCleaned() throws Exception {
        Experiment experiment = PlayedOnKafka.experiment(directory, GAMES.formatted(ROUNDS));
        Connection connection = PlayedOnKafka.topics(KAFKA.connection(), Topics.PREFIX, PARTITIONS);
        GatedPlayer generator = new GatedPlayer(ROUNDS - 500);
        try (LocalServices services = LocalServices.start(generator.withServices(connection));
                Wire wire = new Wire(connection, PARTITIONS)) {
            services.awaitReady(Waiting.LIMIT);

            CompletableFuture<Path> played = PlayedOnKafka.start(connection, PARTITIONS, experiment, directory);
            awaitRound(wire, ROUNDS / 10);
            KAFKA.restart();
            assertThat(played).isNotDone();
            awaitRound(wire, ROUNDS / 2);
            KAFKA.killAndStart();
            assertThat(played).isNotDone();
            generator.open();

            assertThat(PlayedOnKafka.transcripts(played.get(900, TimeUnit.SECONDS), experiment))
                    .isEqualTo(PlayedOnKafka.simulated(experiment, directory));
        }
        Cli cleaned = Cli.run("clean", "--bootstrap", connection.bootstrap(), "--older-than", "0s");
        assertThat(cleaned.out()).as(cleaned.err()).contains("(docker): 3 games");
    }

    private static void awaitRound(Wire wire, long round) {
        wire.await(Topic.STREAM, word -> word.get("round") instanceof Long number && number >= round);
    }
}
