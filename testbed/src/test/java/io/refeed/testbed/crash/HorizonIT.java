package io.refeed.testbed.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.Topics;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Seed;
import io.refeed.testbed.live.Waiting;
import io.refeed.testbed.run.LocalServices;
import io.refeed.testbed.run.Services;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services that begin where their group says that the games begin which are open; or elsewhere, if someone has meddled with that. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HorizonIT {
    private static final int PARTITIONS = 2;
    private static final int RESTARTS = 8;
    private static final List<Role> ROLES = List.of(Role.PRODUCER, Role.GENERATOR, Role.REPLAYER);

    @TempDir
    private static Path directory;

    private EmbeddedBroker broker;
    private Connection connection;
    private final Map<Role, LocalServices> services = new EnumMap<>(Role.class);

    @BeforeAll
    void startEverything() {
        broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
        connection = PlayedOnKafka.topics(broker.connection(), Topics.PREFIX, PARTITIONS);
        ROLES.forEach(this::start);
        start(Role.AUDITOR);
        services.values().forEach(each -> each.awaitReady(Waiting.LIMIT));
    }

    @AfterAll
    void stopEverything() {
        services.values().forEach(LocalServices::close);
        broker.close();
    }

    /** A service that is closed commits just where it is; so the next one begins at a point of the test's choice. */
    @ParameterizedTest
    @EnumSource(names = {"PRODUCER", "GENERATOR", "REPLAYER"})
    void aServiceThatBeginsThereInTheMiddleOfGamesLeavesNoTrace(Role role) throws Exception {
        Random random = Seed.random("HorizonIT " + role);
        play(30, random);

        Experiment experiment = PlayedOnKafka.experiment(directory, ManyGames.of(300, random));
        CompletableFuture<Path> played;
        int restarts = 0;
        try (StreamWatch stream =
                new StreamWatch(connection, PARTITIONS, experiment.games().size())) {
            played = PlayedOnKafka.start(connection, PARTITIONS, experiment, directory);
            while (restarts < RESTARTS && stream.awaitRounds(stream.rounds() + 1 + random.nextInt(250))) {
                stop(role);
                start(role);
                services.get(role).awaitReady(Waiting.LIMIT);
                restarts++;
            }
        }

        assertThat(PlayedOnKafka.transcripts(Waiting.get(played), experiment))
                .isEqualTo(PlayedOnKafka.simulated(experiment, directory));
        assertThat(restarts).isPositive();
        assertThat(committed(role).values()).anyMatch(mark -> mark.offset() > 0);
    }

    /** Cards without what belongs to them would be games without a round. */
    @ParameterizedTest
    @ValueSource(strings = {"GAMES", "STREAM", "TRUTH"})
    void offsetsThatAreSetBackByHandMakeNoEndedGameBeginAnew(Topic topic) throws Exception {
        Random random = Seed.random("HorizonIT by hand");
        play(30, random);
        ROLES.forEach(this::stop);
        long before = records(Topic.STREAM);
        for (Role role : ROLES) {
            Map<TopicPartition, OffsetAndMetadata> marks = committed(role);
            marks.keySet().removeIf(part -> !part.topic().equals(connection.name(topic)));
            marks.replaceAll((part, mark) -> new OffsetAndMetadata(0));
            set(role, marks);
        }

        ROLES.forEach(this::start);
        ROLES.forEach(role -> services.get(role).awaitReady(Waiting.LIMIT));

        assertThat(records(Topic.STREAM)).isEqualTo(before);
        play(30, random);
    }

    @Test
    void offsetsBehindTheEndOfTheTopicsAreOfNoUse() throws Exception {
        Random random = Seed.random("HorizonIT behind");
        play(30, random);
        for (Role role : ROLES) {
            stop(role);
            Map<TopicPartition, OffsetAndMetadata> marks = committed(role);
            assertThat(marks).isNotEmpty();
            marks.replaceAll((part, mark) -> new OffsetAndMetadata(mark.offset() + 1_000_000, mark.metadata()));
            set(role, marks);
            start(role);
            services.get(role).awaitReady(Waiting.LIMIT);
        }

        play(30, random);
    }

    private void play(int rounds, Random random) throws Exception {
        Experiment experiment = PlayedOnKafka.experiment(directory, ManyGames.of(rounds, random));
        Path results = PlayedOnKafka.run(connection, PARTITIONS, experiment, directory);
        assertThat(PlayedOnKafka.transcripts(results, experiment))
                .isEqualTo(PlayedOnKafka.simulated(experiment, directory));
    }

    private void start(Role role) {
        services.put(role, LocalServices.start(List.of(Services.of(role, connection))));
    }

    private void stop(Role role) {
        services.remove(role).close();
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(Role role) throws Exception {
        try (Admin admin = connection.admin("test")) {
            return new HashMap<>(admin.listConsumerGroupOffsets(role.group(connection.prefix()))
                    .partitionsToOffsetAndMetadata()
                    .get());
        }
    }

    private void set(Role role, Map<TopicPartition, OffsetAndMetadata> marks) throws Exception {
        try (Admin admin = connection.admin("test")) {
            admin.alterConsumerGroupOffsets(role.group(connection.prefix()), marks)
                    .all()
                    .get();
        }
    }

    private long records(Topic topic) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                connection.tail("test", Isolation.COMMITTED, List.of(connection.name(topic)), PARTITIONS)) {
            return consumer.endOffsets(consumer.assignment()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }
}
