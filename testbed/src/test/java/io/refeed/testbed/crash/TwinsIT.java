package io.refeed.testbed.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Topics;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Seed;
import io.refeed.testbed.live.Waiting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances of a service do the same work at the same time: nothing fences them, and nothing comes of it. */
class TwinsIT {
    private static final int PARTITIONS = 2;
    private static final int ROUNDS = 600;

    @TempDir
    private Path directory;

    private EmbeddedBroker broker;
    private Connection connection;
    private final List<ServiceProcess> services = new ArrayList<>();

    @BeforeEach
    void startBroker() {
        broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
        connection = PlayedOnKafka.topics(broker.connection(), Topics.PREFIX, PARTITIONS);
    }

    @AfterEach
    void stopEverything() {
        services.forEach(ServiceProcess::close);
        broker.close();
    }

    @Test
    void twoOfEachServiceLeaveNoTrace() throws Exception {
        for (String group : List.of("first-", "second-")) {
            start("producer", "--group", group + "producer");
            start("generator", "--group", group + "generator");
            start("replayer", "--group", group + "replayer");
            start("auditor");
        }
        services.forEach(ServiceProcess::awaitReady);
        Experiment experiment = PlayedOnKafka.experiment(directory, ManyGames.of(ROUNDS, Seed.random("TwinsIT")));

        Path results = Waiting.get(PlayedOnKafka.start(connection, PARTITIONS, experiment, directory));

        assertThat(PlayedOnKafka.transcripts(results, experiment))
                .isEqualTo(PlayedOnKafka.simulated(experiment, directory));
    }

    @Test
    void aReplayerThatWakesUpAfterAnotherTookOverLeavesNoTrace() throws Exception {
        start("producer");
        start("generator");
        start("auditor");
        ServiceProcess sleeper = start("replayer");
        services.forEach(ServiceProcess::awaitReady);
        Random random = Seed.random("TwinsIT");
        Experiment experiment = PlayedOnKafka.experiment(directory, ManyGames.of(ROUNDS, random));

        CompletableFuture<Path> played;
        try (StreamWatch stream =
                new StreamWatch(connection, PARTITIONS, experiment.games().size())) {
            played = PlayedOnKafka.start(connection, PARTITIONS, experiment, directory);
            assertThat(stream.awaitRounds(1 + random.nextInt(ROUNDS))).isTrue();
            sleeper.freeze();
            // The group waits for the sleeper until its session is over; then the newcomer gets the games.
            start("replayer").awaitReady();
            assertThat(stream.awaitRounds(stream.rounds() + 1)).isTrue();
            sleeper.thaw();
        }
        Path results = Waiting.get(played);

        assertThat(PlayedOnKafka.transcripts(results, experiment))
                .isEqualTo(PlayedOnKafka.simulated(experiment, directory));
    }

    private ServiceProcess start(String role, String... more) {
        String name = role + services.size();
        ServiceProcess service = ServiceProcess.service(directory, role, name, broker.bootstrap(), more);
        services.add(service);
        return service;
    }
}
