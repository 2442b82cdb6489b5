package io.refeed.testbed.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Seed;
import io.refeed.testbed.live.Waiting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Odd records on every topic, by the hand of the operator, whom nothing is denied: {@code -Drefeed.odd=1000000} for more than
 * the usual hundred thousand. Games are not disturbed, and every service reads past all of them.
 */
class OddRecordsIT {
    private static final int RECORDS = Integer.getInteger("refeed.odd", 100_000);

    private static final String NEIGHBOURS = SealedHouse.neighbours(1500);

    @TempDir
    private Path directory;

    @Test
    void disturbNoGameAndStopNoService() throws Exception {
        Experiment experiment = PlayedOnKafka.experiment(directory, NEIGHBOURS);
        Map<String, String> expected = played(PlayedOnKafka.simulated(experiment, directory));
        try (SealedHouse house = SealedHouse.open(directory)) {
            try (Contestant contestant = new Contestant(house.as(Role.GENERATOR));
                    SealedHouse.Run run = house.run(NEIGHBOURS)) {
                contestant.awaitOthers(expected.size(), 10);

                send(house.as(Role.ADMIN), Seed.random("OddRecordsIT"), List.copyOf(contestant.others()));

                run.process().awaitCode(Waiting.LIMIT);
                assertThat(played(PlayedOnKafka.transcripts(run.results(), experiment)))
                        .isEqualTo(expected);
            }
            awaitAudit(house.as(Role.ADMIN));
            try (SealedHouse.Run run = house.run(NEIGHBOURS)) {
                run.process().awaitCode(Waiting.LIMIT);
                assertThat(PlayedOnKafka.transcripts(run.results(), experiment))
                        .isEqualTo(PlayedOnKafka.simulated(experiment, directory));
            }
            house.assertUnharmed();
        }
    }

    /** The games without the last fields of their verdicts, which tell of records under their keys that are no messages. */
    private static Map<String, String> played(Map<String, String> transcripts) {
        Map<String, String> games = new TreeMap<>();
        transcripts.forEach((game, text) -> {
            int told = text.indexOf(",\"violationCount\":");
            assertThat(told).as(game).isPositive();
            games.put(game, text.substring(0, told));
        });
        return games;
    }

    private static void send(Connection operator, Random random, List<String> others) {
        OddRecords odd = new OddRecords(random, others);
        Topic[] topics = Topic.values();
        try (KafkaProducer<byte[], byte[]> producer = operator.producer("odd")) {
            for (int i = 0; i < RECORDS; i++) {
                Topic topic = topics[i % topics.length];
                producer.send(odd.next(topic, operator.name(topic), SealedHouse.PARTITIONS));
            }
        }
    }

    /** The audit has read everything that there is to read. */
    private static void awaitAudit(Connection operator) {
        List<TopicPartition> parts = new ArrayList<>();
        for (Topic topic :
                List.of(Topic.GAMES, Topic.TRUTH, Topic.PROVENANCE, Topic.STREAM, Topic.OUTPUTS, Topic.SUSPICIONS)) {
            for (int partition = 0; partition < SealedHouse.PARTITIONS; partition++) {
                parts.add(new TopicPartition(operator.name(topic), partition));
            }
        }
        try (Admin admin = operator.admin("odd");
                KafkaConsumer<byte[], byte[]> consumer = operator.consumer("odd", null, Isolation.COMMITTED)) {
            Waiting.await().untilAsserted(() -> {
                Map<TopicPartition, Long> read = admin
                        .listConsumerGroupOffsets(Role.AUDITOR.group(operator.prefix()))
                        .partitionsToOffsetAndMetadata()
                        .get()
                        .entrySet()
                        .stream()
                        .filter(entry -> entry.getValue() != null)
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().offset()));
                assertThat(read).containsAllEntriesOf(consumer.endOffsets(parts));
            });
        }
    }
}
