package io.refeed.testbed.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Catalog;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Topics;
import io.refeed.testbed.audit.TranscriptAudit;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Seed;
import io.refeed.testbed.live.Waiting;
import io.refeed.testbed.result.ResultFiles;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every service is killed in the middle of games, and no one can tell from the transcripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {
    private static final int PARTITIONS = 2;
    private static final int ROUNDS = 2_000;
    /** How often each service is killed; more by system property {@code refeed.kills}. */
    private static final int KILLS = Integer.getInteger("refeed.kills", 3);

    private static final int SCHEDULES = Integer.getInteger("refeed.schedules", 1);
    private static final List<String> ROLES = List.of("producer", "generator", "replayer", "auditor");
    private static final List<String> STARTED = List.of("producer", "generator", "replayer", "auditor", "detector");

    /** Nothing waits for scores but the verdict. */
    private static final String WATCHED = """
                detectors:
                  - {kind: own-outputs, patience: 2m}
                  - {kind: surprise, patience: 2m}
            """;

    /** Nearly 2,000 words of the enumeration are used, so that the producer is needed all along. */
    private static final String LONG_GAME = """
            name: crash
            games:
              - id: game
                class: {kind: explicit, domain: naturals, languages: [{from: 2}, {from: 3}, {multiples: 2}]}
                target: 3
                generator: {kind: witness-protection}
                defences: [{kind: watermark, hit: 0.9, falseAlarm: 0.05}, {kind: cleaning, hit: 0.5}]
                adversary: {kind: iid, rate: 0.1}
                rounds: 2000
                seed: %d
                patience: 10m
            """;

    private static final String THEOREMS = """
            name: theorems
            defaults: {patience: 10m}
            games:
              - {id: table, class: {kind: theorem-7.1}, generator: {kind: kleinberg-mullainathan},
                 adversary: {kind: theorem-7.1}, rounds: 1000}
              - {id: trap, class: {kind: theorem-7.1}, generator: {kind: least-consistent},
                 adversary: {kind: theorem-7.1}, rounds: 1000}
              - {id: phases, class: {kind: theorem-6.6}, generator: {kind: ordinary},
                 adversary: {kind: theorem-6.6, patience: 900}, rounds: 2000}
              - {id: echo, class: {kind: theorem-5.1}, generator: {kind: ordinary},
                 adversary: {kind: theorem-5.1, d: 5}, rounds: 1000}
            """;

    @TempDir
    private static Path directory;

    private EmbeddedBroker broker;
    private Connection connection;
    private Path results;
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();

    @BeforeAll
    void startEverything() {
        broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
        connection = PlayedOnKafka.topics(broker.connection(), Topics.PREFIX, PARTITIONS);
        for (String role : STARTED) {
            services.put(
                    role, ServiceProcess.service(directory, role, role, broker.bootstrap(), "--instance", role + "-1"));
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
        Random random = Seed.random("CrashIT " + role);
        int kills = 0;
        // A game does not wait for its auditor, so that one game may be over before it has been killed often enough.
        while (kills < KILLS) {
            kills += playAndKill(LONG_GAME.formatted(random.nextInt(1000)), ROUNDS, random, () -> role);
        }
    }

    @Test
    void anyServiceKilledWhileManyGamesAreOnLeavesNoTrace() throws Exception {
        Random random = Seed.random("CrashIT");

        int kills = playAndKill(ManyGames.of(400, random), 3_000, random, () -> ROLES.get(random.nextInt(4)));

        assertThat(kills).isPositive();
    }

    /**
     * The audit of many games keeps back, until it commits, something of each. As many schedules of kills as system property
     * {@code refeed.schedules} says.
     */
    @Test
    void anAuditorKilledWhileManyGamesAreOnLeavesNoTrace() throws Exception {
        Random random = Seed.random("CrashIT schedules");
        int kills = 0;
        for (int schedule = 0; schedule < SCHEDULES; schedule++) {
            kills += playAndKill(ManyGames.of(400, random), 3_000, random, () -> "auditor");
        }

        assertThat(kills).isPositive();
    }

    /** No one told the generator's own table nor the adversary's: both are written again from the log. */
    @ParameterizedTest
    @ValueSource(strings = {"replayer", "generator", "auditor"})
    void aServiceKilledInTheMiddleOfTheTheoremsGamesLeavesNoTrace(String role) throws Exception {
        Random random = Seed.random("CrashIT theorems " + role);

        int kills = playAndKill(THEOREMS, 3_000, random, () -> role);

        assertThat(kills).isPositive();
    }

    /** The transcripts hold the verdicts, and these what the detectors are worth. */
    @ParameterizedTest
    @ValueSource(strings = {"detector", "auditor"})
    void aServiceKilledWhileDetectorsWatchLeavesTheirFiguresTheSame(String role) throws Exception {
        Random random = Seed.random("CrashIT detectors " + role);

        int kills = playAndKill(LONG_GAME.formatted(random.nextInt(1000)) + WATCHED, ROUNDS, random, () -> role);

        assertThat(kills).isPositive();
    }

    /** With a rate two plays differ, but each is legal, and an audit of its transcript finds what the auditor found. */
    @Test
    void aGameWithARateSurvivesItsReplayerAndItsGenerator() throws Exception {
        Random random = Seed.random("CrashIT rate");
        Experiment experiment = PlayedOnKafka.experiment(
                directory, LONG_GAME.formatted(random.nextInt(1000)) + "    pacing: {rate: 300}\n");

        int kills = kill(experiment, ROUNDS, random, () -> ROLES.get(1 + random.nextInt(2)));

        assertThat(kills).isPositive();
        TranscriptAudit.Audited audited =
                TranscriptAudit.audit(new ResultFiles(results).transcript("game"), Catalog.load(), false);
        assertThat(audited.problems()).isEmpty();
        assertThat(audited.verdict())
                .containsEntry("status", "finished")
                .containsEntry("rounds", (long) ROUNDS)
                .containsEntry("legal", true);
    }

    /** Plays games and kills services while they are on, compares the transcripts; the number of kills. */
    private int playAndKill(String games, int rounds, Random random, Supplier<String> victim) throws Exception {
        Experiment experiment = PlayedOnKafka.experiment(directory, games);

        int kills = kill(experiment, rounds, random, victim);

        assertThat(PlayedOnKafka.transcripts(results, experiment))
                .isEqualTo(PlayedOnKafka.simulated(experiment, directory));
        return kills;
    }

    private int kill(Experiment experiment, int rounds, Random random, Supplier<String> victim) throws Exception {
        CompletableFuture<Path> played;
        int kills = 0;
        try (StreamWatch stream =
                new StreamWatch(connection, PARTITIONS, experiment.games().size())) {
            played = PlayedOnKafka.start(connection, PARTITIONS, experiment, directory);
            while (kills < KILLS && stream.awaitRounds(stream.rounds() + 1 + random.nextInt(rounds / (KILLS + 1)))) {
                ServiceProcess service = services.get(victim.get());
                service.kill();
                service.start();
                service.awaitReady();
                kills++;
            }
        }
        results = Waiting.get(played);
        return kills;
    }
}
