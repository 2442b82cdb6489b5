package io.refeed.testbed.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.Connection;
import io.refeed.protocol.TopicSettings;
import io.refeed.protocol.Topics;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.experiment.Experiment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every service is killed in the middle of games, and nobody can tell from the transcripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {
    private static final int PARTITIONS = 2;
    private static final int ROUNDS = 2_000;
    private static final int KILLS = 5;
    private static final String GAME = """
            name: crash
            games:
              - id: game
                class: {kind: explicit, domain: naturals, languages: [{from: 2}, {from: 3}, {multiples: 2}]}
                target: 3
                generator: {kind: witness-protection}
                adversary: {kind: iid, rate: 0.5}
                rounds: %d
                seed: %d
            """;

    @TempDir
    Path directory;

    private EmbeddedBroker broker;
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();

    @BeforeAll
    void startEverything() {
        broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
        try (Admin admin = broker.connection().admin("test")) {
            new Topics(admin, Topics.PREFIX, Duration.ofSeconds(10))
                    .ensure(TopicSettings.STANDARD.withPartitions(PARTITIONS));
        }
        for (String role : new String[] {"producer", "generator", "replayer", "auditor"}) {
            services.put(
                    role,
                    new ServiceProcess(
                            directory, role, role, "--bootstrap", broker.bootstrap(), "--instance", role + "-1"));
        }
        services.values().forEach(ServiceProcess::awaitReady);
    }

    @AfterAll
    void stopEverything() {
        services.values().forEach(ServiceProcess::close);
        broker.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"producer", "generator", "replayer", "auditor"})
    void aServiceKilledInTheMiddleOfAGameLeavesNoTrace(String role) throws Exception {
        long seed = seed();
        Random random = new Random(seed);
        Experiment experiment = PlayedOnKafka.experiment(directory, GAME.formatted(ROUNDS, 7));
        ServiceProcess service = services.get(role);

        CompletableFuture<Map<String, String>> played;
        int kills = 0;
        try (StreamWatch stream = new StreamWatch(broker.connection(), PARTITIONS)) {
            played = play(broker.connection(), experiment);
            for (int i = 0; i < KILLS; i++) {
                if (stream.awaitRound(1 + i * ROUNDS / (KILLS + 1) + random.nextInt(ROUNDS / (KILLS + 1)))) {
                    service.kill();
                    service.start();
                    service.awaitReady();
                    kills++;
                }
            }
        }
        Map<String, String> transcripts = played.get(180, TimeUnit.SECONDS);

        assertThat(kills).as("kills in the middle of the game, seed %d", seed).isPositive();
        assertThat(transcripts).as("seed %d", seed).isEqualTo(PlayedOnKafka.simulate(experiment, directory));
    }

    private CompletableFuture<Map<String, String>> play(Connection connection, Experiment experiment) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return PlayedOnKafka.run(connection, PARTITIONS, experiment, directory);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    /** Printed, so that a failure can be played again with -Drefeed.seed. */
    private static long seed() {
        long seed = Long.getLong("refeed.seed", System.nanoTime());
        System.out.println("seed " + seed);
        return seed;
    }
}
