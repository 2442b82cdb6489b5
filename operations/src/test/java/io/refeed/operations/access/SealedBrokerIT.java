package io.refeed.operations.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.Topics;
import io.refeed.protocol.access.Contestant;
import io.refeed.protocol.access.Logins;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.command.Cli;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Waiting;
import io.refeed.testbed.live.Wire;
import io.refeed.testbed.run.LocalServices;
import io.refeed.testbed.run.Services;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class SealedBrokerIT {
    @TempDir
    static Path directory;

    private static EmbeddedBroker broker;
    private static Path secrets;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY
                .keptIn(directory.resolve("broker"))
                .sealed(true)
                .admitting(
                        PermissionMatrix.PLAYERS.stream().map(Contestant::new).toList()));
        secrets = broker.settings(Role.ADMIN).orElseThrow().getParent().getParent();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    private static Logins topics(String prefix) {
        Logins logins = broker.logins(prefix);
        PlayedOnKafka.topics(logins.as(Role.ADMIN), prefix, 2);
        return logins;
    }

    @Test
    void letsEachRoleAndPlayerDoWhatTheTableSaysAndNothingElse() throws Exception {
        Contests.topics(topics("matrix."), broker.contestants(), 2);

        assertThat(PermissionMatrix.measuredWithPlayers(broker.bootstrap(), secrets, "matrix."))
                .containsExactlyEntriesOf(PermissionMatrix.expectedWithPlayers());
    }

    @Test
    void opensNoOtherDoorToTheRoles() throws Exception {
        assertThat(broker.ports()).hasSize(3);

        for (int port : broker.ports()) {
            String address = "127.0.0.1:" + port;
            if (address.equals(broker.bootstrap())) {
                // A broker that is slow to answer looks as if it did not.
                Waiting.await().untilAsserted(() -> assertOpen(Intruder.attempts(address, secrets, false)));
            } else {
                assertThat(Intruder.attempts(address, secrets, false).values()).doesNotContain("in");
                assertThat(Intruder.attempts(address, secrets, true).values()).doesNotContain("in");
            }
        }
    }

    private static void assertOpen(Map<String, String> answers) {
        assertThat(answers).containsEntry("none anonymous", "shut");
        answers.remove("none anonymous");
        assertThat(answers.values()).containsOnly("in");
    }

    @Test
    void playsLikeAnOpenBroker() throws Exception {
        Experiment experiment = PlayedOnKafka.experiment(Path.of("../experiments/i0.yaml"));
        Logins logins = topics("sealed.");

        Path results;
        try (LocalServices services = LocalServices.start(Services.all(logins))) {
            services.awaitReady(Waiting.LIMIT);
            results = PlayedOnKafka.run(logins.as(Role.RUN), 2, experiment, directory);
        }

        assertThat(PlayedOnKafka.transcripts(results, experiment))
                .isEqualTo(PlayedOnKafka.simulated(experiment, directory));
        // The broker keeps little text beside an offset, and Kafka Streams wants some.
        try (Admin admin = logins.as(Role.ADMIN).admin("test")) {
            assertThat(admin.listConsumerGroupOffsets("sealed.auditor")
                            .partitionsToOffsetAndMetadata()
                            .get(60, TimeUnit.SECONDS))
                    .isNotEmpty()
                    .allSatisfy((part, offset) ->
                            assertThat(offset.metadata().length()).isBetween(1, 128));
        }
    }

    /** What a contestant reads must not tell what is fed back, or made up, from what is the target's. */
    @Test
    void aPlayerCannotTellByItsRecordsWhereAWordIsFrom() throws Exception {
        Logins logins = topics("veiled.");
        Map<String, Set<String>> seen = new TreeMap<>();

        try (LocalServices services = LocalServices.start(Services.all(logins))) {
            services.awaitReady(Waiting.LIMIT);
            // One after the other, so that what lies between two words is the game's own.
            for (String adversary : List.of("{kind: iid, rate: 0.5}", "{kind: noise, rate: 0.5}")) {
                PlayedOnKafka.run(
                        logins.as(Role.RUN),
                        2,
                        PlayedOnKafka.experiment(directory, """
                        name: veiled
                        games:
                          - id: veiled
                            class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                            target: 2
                            generator: {kind: kleinberg-mullainathan}
                            adversary: ADVERSARY
                            rounds: 60
                            seed: 5
                        """.replace("ADVERSARY", adversary)),
                        directory);
            }
        }

        Map<String, String> origins = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : all(logins.as(Role.ADMIN), Topic.PROVENANCE)) {
            Map<String, Object> tree = Wire.tree(record);
            origins.put(tree.get("game") + " " + tree.get("round"), String.valueOf(tree.get("origin")));
        }
        Map<String, Long> last = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : all(logins.as(Role.GENERATOR), Topic.STREAM)) {
            String game = Wire.key(record);
            String origin = origins.get(game + " " + Wire.tree(record).get("round"));
            Long before = last.put(game, record.offset());
            if (origin != null && before != null) {
                seen.computeIfAbsent(origin, key -> new TreeSet<>()).add(form(record, record.offset() - before));
            }
        }

        assertThat(seen).containsOnlyKeys("enumeration", "replay", "noise");
        assertThat(seen.values()).allSatisfy(forms -> assertThat(forms).hasSize(1));
        assertThat(new HashSet<>(seen.values())).hasSize(1);
        assertThat(all(logins.as(Role.GENERATOR), Topic.GAMES)).hasSize(2).allSatisfy(card -> assertThat(
                        new String(card.value(), StandardCharsets.UTF_8))
                .doesNotContain("\"seed\"", "\"target\"", "\"adversary\"", "iid", "noise"));
    }

    /** Everything about a record of the stream but its game, its round and its word. */
    private static String form(ConsumerRecord<byte[], byte[]> record, long gap) {
        Map<String, Object> tree = Wire.tree(record);
        String value = new String(record.value(), StandardCharsets.UTF_8)
                .replace("\"" + tree.get("game") + "\"", "GAME")
                .replace("\"word\":\"" + tree.get("word") + "\"", "WORD")
                .replaceFirst("\"round\":" + tree.get("round") + "\\b", "ROUND");
        return value + " " + Wire.key(record).equals(tree.get("game")) + " " + record.headers() + " "
                + record.timestampType() + " " + record.leaderEpoch() + " gap " + gap;
    }

    private static List<ConsumerRecord<byte[], byte[]>> all(Connection connection, Topic topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = connection.consumer("test", null, Isolation.COMMITTED)) {
            List<TopicPartition> parts = Stream.of(0, 1)
                    .map(partition -> new TopicPartition(connection.name(topic), partition))
                    .toList();
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
            Map<TopicPartition, Long> ends = consumer.endOffsets(parts);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    @Test
    void theRunSeesWhatCameInPlaceOfAnswersWithTheRightsOfTheTable() throws Exception {
        Experiment experiment = PlayedOnKafka.experiment(directory, """
                name: unheard
                games:
                  - id: unheard
                    class: {kind: explicit, domain: naturals, languages: [all]}
                    target: 1
                    generator: {kind: external, player: mine}
                    adversary: {kind: none}
                    rounds: 2
                    patience: 5s
                """);
        Logins logins = topics("unheard.");
        Connection generator = logins.as(Role.GENERATOR);

        try (LocalServices services = LocalServices.start(Services.all(logins));
                Wire wire = new Wire(logins.as(Role.ADMIN), 2);
                KafkaProducer<byte[], byte[]> producer = generator.producer("mine")) {
            services.awaitReady(Waiting.LIMIT);
            CompletableFuture<Path> played = PlayedOnKafka.start(logins.as(Role.RUN), 2, experiment, directory);
            ConsumerRecord<byte[], byte[]> truth = wire.announced("unheard");
            byte[] value = "4".getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(generator.name(Topic.OUTPUTS), truth.partition(), truth.key(), value))
                    .get();

            assertThatThrownBy(() -> Waiting.get(played))
                    .hasMessageContaining(
                            "unheard: no player mine answered (player mine: 1 record did not count, the last at "
                                    + "unheard.outputs-" + truth.partition() + "@0: ");
            // Which groups there are it may not see, and so it does not say that there are none.
            assertThatThrownBy(() -> PlayedOnKafka.run(logins.as(Role.RUN), 2, experiment, directory))
                    .hasMessageContaining(
                            "unheard: no player mine answered (nothing came on unheard.outputs for a game of "
                                    + "player mine)");
        }
    }

    @Test
    void refusesAGeneratorThatCheatsAndNamesItInTheLog() throws Exception {
        ListAppender<ILoggingEvent> denials = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger("kafka.authorizer.logger");
        denials.start();
        logger.addAppender(denials);
        Connection generator = topics("cheat.").as(Role.GENERATOR);

        try (KafkaConsumer<byte[], byte[]> consumer = generator.consumer("cheat", null, Isolation.UNCOMMITTED);
                KafkaProducer<byte[], byte[]> producer = generator.producer("cheat")) {
            consumer.assign(List.of(new TopicPartition(generator.name(Topic.TRUTH), 0)));
            assertThatThrownBy(() -> consumer.poll(Waiting.LIMIT)).isInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>(generator.name(Topic.STREAM), new byte[1]))
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        } finally {
            logger.detachAppender(denials);
        }

        assertThat(denials.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.contains("User:generator is Denied") && line.contains("cheat.truth"))
                .anyMatch(line -> line.contains("User:generator is Denied") && line.contains("cheat.stream"));
    }

    @Test
    void remembersItsUsersWhenItStartsAgain() throws Exception {
        BrokerOptions options =
                BrokerOptions.TEMPORARY.keptIn(directory.resolve("again")).sealed(true);
        Map<String, Object> login;
        try (EmbeddedBroker first = EmbeddedBroker.start(options)) {
            login = PermissionMatrix.login(directory.resolve("again/secrets"), "generator", first.bootstrap());
        }
        try (EmbeddedBroker second = EmbeddedBroker.start(options)) {
            Map<String, Object> now =
                    PermissionMatrix.login(directory.resolve("again/secrets"), "generator", second.bootstrap());

            assertThat(now.get("sasl.jaas.config")).isEqualTo(login.get("sasl.jaas.config"));
            Connection connection = Connection.to(second.bootstrap())
                    .withClientConfig(directory.resolve("again/secrets/generator/client.properties"));
            connection.check(Waiting.LIMIT);
        }
    }

    @Test
    void keepsPasswordsFromOtherUsersOfTheMachine() throws Exception {
        try (Stream<Path> files = Files.walk(secrets)) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> assertThat(
                            Files.getPosixFilePermissions(file))
                    .doesNotContainAnyElementsOf(java.nio.file.attribute.PosixFilePermissions.fromString("---rwxrwx")));
        }
    }

    @Test
    void satisfiesTheDoctor() {
        topics(Topics.PREFIX);

        Cli sealed = Cli.run("doctor", "--client-config", secrets.resolve("generator/client.properties"));
        Cli wrongRole = Cli.run(
                "doctor", "--client-config", secrets.resolve("generator/client.properties"), "--role", "auditor");

        assertThat(sealed.code()).isZero();
        assertThat(sealed.out())
                .contains("ok       may write refeed.outputs", "The generator can work with this login.")
                .doesNotContain("warning", "error", "refeed.truth");
        assertThat(wrongRole.code()).isEqualTo(1);
        assertThat(wrongRole.out())
                .contains("error    may not read refeed.truth, but must", "The auditor cannot work with this login.")
                .contains("warning  may also write refeed.outputs, which the auditor does not need");
    }
}
