package io.refeed.operations.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.Topics;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.command.Cli;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.GatedPlayer;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Waiting;
import io.refeed.testbed.live.Wire;
import io.refeed.testbed.run.LocalServices;
import io.refeed.testbed.run.RunException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A broker is cleaned while runs go on, and no run on it notices. */
class CleanIT {
    private static final int PARTITIONS = 2;
    /** Of games that go on, how long they are, and in which round they wait for what the test does meanwhile. */
    private static final int LONG = 3_000;

    private static final int GATE = 2_000;

    private static final List<Topic> LOGS = List.of(
            Topic.DEMAND, Topic.ENUMERATION, Topic.PROVENANCE, Topic.STREAM, Topic.OUTPUTS, Topic.CONTAMINATION);

    private static final String GAMES = """
            name: %1$s
            defaults:
              rounds: %2$d
              patience: 10m
              class: {kind: explicit, domain: naturals, languages: [{from: 2}, {from: 3}, {multiples: 2}]}
              generator: {kind: witness-protection}
            games:
              - {id: %1$s-iid, target: 3, adversary: {kind: iid, rate: 0.2}, seed: 7}
              - {id: %1$s-echo, target: 3, adversary: {kind: echo-alternate}}
              - {id: %1$s-late, class: {kind: theorem-7.3}, mode: proper,
                 generator: {kind: least-consistent}, adversary: {kind: theorem-7.3}}
            """;

    private static final String ABANDONED = """
            name: abandoned
            games:
              - id: abandoned
                class: {kind: explicit, domain: naturals, languages: [all]}
                target: 1
                generator: {kind: external, player: nobody}
                adversary: {kind: none}
                rounds: 5
                patience: 3600s
            """;

    private static EmbeddedBroker broker;

    @TempDir
    private Path directory;

    private final GatedPlayer generator = new GatedPlayer(GATE);
    private Connection connection;
    private LocalServices services;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void startServices(TestInfo test) {
        String prefix = test.getTestMethod().orElseThrow().getName() + ".";
        connection = PlayedOnKafka.topics(broker.connection(), prefix, PARTITIONS);
        start();
    }

    @AfterEach
    void stopServices() {
        generator.open();
        services.close();
    }

    @Test
    void runsThatGoOnDoNotNoticeThatEndedOnesAreRemoved() throws Exception {
        play("first", 60);
        Experiment second = games("second", LONG);
        try (Wire wire = wire()) {
            CompletableFuture<Path> played = PlayedOnKafka.start(connection, PARTITIONS, second, directory);
            awaitRound(wire, 200);

            Cli cleaned = clean("--older-than", "0s");

            assertThat(cleaned.code()).as(cleaned.err()).isZero();
            assertThat(cleaned.out())
                    .containsPattern("removed run r\\w+ \\(first\\): 3 games, \\d{3} records")
                    .containsPattern("run r\\w+ \\(second\\): 3 games stay, no end mark in the stream");
            assertThat(size(Topic.STREAM)).isLessThan(end(Topic.STREAM));
            assertThat(watch()).doesNotContain("first-").contains("second-iid");
            generator.open();
            assertEqualToSimulation(played, second);
        }
        assertThat(dead()).isZero();
    }

    @Test
    void afterARestartOldAndNewRunsArePlayedOnWhatIsLeft() throws Exception {
        play("first", 60);
        Experiment second = games("second", LONG);
        try (Wire wire = wire()) {
            CompletableFuture<Path> played = PlayedOnKafka.start(connection, PARTITIONS, second, directory);
            awaitRound(wire, 200);
            services.close();

            assertThat(clean("--older-than", "0s").out()).contains("(first): 3 games");
            generator.open();
            start();

            play("third", 60);
            assertEqualToSimulation(played, second);
        }
        assertThat(clean("--older-than", "0s").out())
                .contains("(second): 3 games")
                .contains("(third): 3 games");
        assertThat(watch()).doesNotContain("first-", "second-", "third-");
        awaitNothingLeft();

        services.close();
        start();
        play("fourth", 60);

        assertThat(clean("--older-than", "0s").out())
                .contains("(fourth): 3 games")
                .as("no one plays removed games again")
                .doesNotContain("not announced");
        assertThat(dead()).isZero();
    }

    @Test
    void anAbandonedRunIsRemovedByItsName() throws Exception {
        Experiment abandoned = PlayedOnKafka.experiment(directory, ABANDONED);
        try (Wire wire = wire()) {
            CompletableFuture<Path> played = PlayedOnKafka.start(connection, PARTITIONS, abandoned, directory);
            awaitRound(wire, 1);
            String game = Wire.key(wire.announced("abandoned"));
            String run = game.substring(0, game.indexOf('/'));
            play("first", 60);

            Cli spared = clean("--older-than", "0s");
            Cli removed = clean("--older-than", "0s", "--run", run);

            assertThat(spared.out())
                    .contains("removed run")
                    .contains("run " + run + " (abandoned): 1 game stays, no end mark in the stream")
                    .contains("--run " + run + " removes it")
                    .containsPattern("partition \\d: about \\d+ records? stays?, from the first on of " + game);
            assertThat(removed.out()).contains("removed run " + run + " (abandoned): 1 game");
            assertThatThrownBy(() -> Waiting.get(played))
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(RunException.class)
                    .hasMessageContaining("abandoned: the game was removed from the broker before it was over");
        }
        Waiting.await().untilAsserted(() -> assertThat(watch()).doesNotContain("abandoned"));
        awaitNothingLeft();
        play("second", 60);
        assertThat(dead()).isZero();
    }

    @Test
    void aCleaningThatWasCutShortIsFinishedByTheNext() throws Exception {
        play("first", 60);
        Cleaning cleaning =
                new Cleaner(connection, InstantSource.system()).plan(new CleaningRules(Set.of(), Duration.ZERO, false));
        services.close();
        try (Wire wire = wire()) {
            for (String game : cleaning.removed()) {
                byte[] key = game.getBytes(StandardCharsets.UTF_8);
                int home = Topics.home(key, PARTITIONS);
                wire.send(Topic.GAMES, home, key, null);
            }
        }
        long words = end(Topic.STREAM);

        start();
        play("second", 60);
        long more = end(Topic.STREAM) - words;
        Cli cleaned = clean("--older-than", "0s");

        assertThat(more).as("words and end marks of the second run only").isEqualTo(3 * 61L);
        assertThat(cleaned.out())
                .contains("(second): 3 games")
                .contains("records of games that are not announced, or no longer")
                .contains("what is left of 3 games without a card");
        awaitNothingLeft();
        assertThat(watch()).doesNotContain("first-", "second-");
        assertThat(dead()).isZero();
    }

    @Test
    void anAuditorWhosePlaceInTheTopicsIsGoneGoesOnBehindIt() throws Exception {
        play("first", 20);
        services.close();
        try (Wire wire = wire()) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                byte[] key = "stranger/1".getBytes(StandardCharsets.UTF_8);
                wire.send(
                        Topic.STREAM,
                        partition,
                        key,
                        "{\"game\":\"stranger/1\",\"round\":1,\"word\":\"1\"}".getBytes(StandardCharsets.UTF_8));
                wire.send(Topic.OUTPUTS, partition, key, new byte[] {'['});
            }
        }

        assertThat(clean("--older-than", "0s").out()).contains("records of games that are not announced");
        start();

        play("second", 60);
        assertThat(dead()).isZero();
    }

    @Test
    void aDryRunOnlySaysWhatItWouldDoAndYoungGamesAreSpared() throws Exception {
        play("first", 20);

        Cli dry = clean("--older-than", "0s", "--dry-run");
        Cli young = clean("--older-than", "1h");

        assertThat(dry.out()).containsPattern("would remove run r\\w+ \\(first\\): 3 games, \\d+ records");
        assertThat(young.out()).contains("nothing to remove").contains("3 games stay, over for too short a time");
        assertThat(watch()).contains("first-iid");
        assertThat(size(Topic.STREAM)).isEqualTo(end(Topic.STREAM)).isEqualTo(3 * 21L);
    }

    @Test
    void deadLettersStayUnlessTheyAreNamed() throws Exception {
        play("first", 20);
        try (Wire wire = wire()) {
            wire.send(Topic.STREAM, 0, "stranger/1".getBytes(StandardCharsets.UTF_8), new byte[] {'['});
            wire.await(Topic.DEAD_LETTERS, letter -> true);
        }

        clean("--older-than", "0s");
        assertThat(size(Topic.DEAD_LETTERS)).isOne();
        clean("--older-than", "0s", "--dead-letters");

        assertThat(size(Topic.DEAD_LETTERS)).isZero();
    }

    @Test
    void aRunThatIsNotThereIsAnError() {
        Cli cleaned = clean("--run", "r0");

        assertThat(cleaned.code()).isEqualTo(2);
        assertThat(cleaned.err()).contains("there is no run 'r0' on this broker; there are none");
    }

    private void start() {
        services = LocalServices.start(generator.withServices(connection));
        services.awaitReady(Waiting.LIMIT);
    }

    private Experiment games(String name, int rounds) throws IOException {
        return PlayedOnKafka.experiment(directory, GAMES.formatted(name, rounds));
    }

    private void play(String name, int rounds) throws Exception {
        Experiment experiment = games(name, rounds);
        assertEqualToSimulation(PlayedOnKafka.start(connection, PARTITIONS, experiment, directory), experiment);
    }

    private void assertEqualToSimulation(CompletableFuture<Path> played, Experiment experiment) throws Exception {
        assertThat(PlayedOnKafka.transcripts(Waiting.get(played), experiment))
                .isEqualTo(PlayedOnKafka.simulated(experiment, directory));
    }

    private Wire wire() {
        return new Wire(connection, PARTITIONS);
    }

    private static void awaitRound(Wire wire, long round) {
        wire.await(Topic.STREAM, word -> word.get("round") instanceof Long number && number >= round);
    }

    private Cli clean(String... more) {
        List<Object> arguments =
                new ArrayList<>(List.of("clean", "--bootstrap", broker.bootstrap(), "--prefix", connection.prefix()));
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray());
    }

    private String watch() {
        return Cli.run("watch", "--all", "--once", "--bootstrap", broker.bootstrap(), "--prefix", connection.prefix())
                .out();
    }

    private long dead() {
        return end(Topic.DEAD_LETTERS);
    }

    private long end(Topic topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = connection.consumer("sizes", null, Isolation.UNCOMMITTED)) {
            return sum(consumer.endOffsets(parts(topic)));
        }
    }

    /** How many records are still there. */
    private long size(Topic topic) {
        AtomicLong count = new AtomicLong();
        try (LogReader reader = new LogReader(connection)) {
            reader.read(reader.ends(topic), record -> count.incrementAndGet() > 0);
        }
        return count.get();
    }

    /** The broker may take a moment to decide the auditor's last transaction; what is undecided, no cleaning sees. */
    private void awaitNothingLeft() {
        Waiting.await().untilAsserted(() -> {
            clean("--older-than", "0s");
            for (Topic topic : LOGS) {
                assertThat(size(topic)).as("what is left of %s", topic).isZero();
            }
        });
    }

    private List<TopicPartition> parts(Topic topic) {
        List<TopicPartition> parts = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            parts.add(new TopicPartition(connection.name(topic), partition));
        }
        return parts;
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}
