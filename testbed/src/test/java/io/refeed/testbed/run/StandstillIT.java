package io.refeed.testbed.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.auditor.Auditor;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.TopicSettings;
import io.refeed.protocol.Topics;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.live.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A run that gets no further says what the broker tells of the reason. */
class StandstillIT {
    private static final int PARTITIONS = 2;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void servicesThatDoNotReadAreNamed() {
        Connection connection = topics("none.");

        // A broker that has no groups yet first makes a topic for them, and may not answer in time meanwhile.
        Waiting.await().untilAsserted(() -> assertThat(standstill(connection).facts())
                .containsExactly(
                        "no producer reads as none.producer",
                        "no generator reads as none.generator",
                        "no replayer reads as none.replayer",
                        "no auditor reads as none.auditor"));
    }

    @Test
    void anOpenTransactionIsNamedWithThePlaceThatItHolds() {
        Connection connection = topics("open.");
        Map<String, Object> properties = connection.producerProperties("open");
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "open");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(connection.name(Topic.OUTPUTS), 1, new byte[1], new byte[1]));
            producer.flush();

            assertThat(standstill(connection).facts())
                    .contains("an open transaction holds open.outputs-1 from offset 0 on");

            producer.commitTransaction();
            Waiting.await().until(() -> standstill(connection).facts().stream()
                    .noneMatch(fact -> fact.startsWith("an open transaction")));
        }
    }

    @Test
    void aTopicThatIsGoneIsNamed() throws Exception {
        Connection connection = topics("gone.");
        try (Admin admin = connection.admin("test")) {
            admin.deleteTopics(List.of(connection.name(Topic.DEMAND))).all().get();
        }

        Waiting.await().until(() -> standstill(connection)
                .facts()
                .contains("the topic gone.demand is gone, or some of its partitions are"));
    }

    @Test
    void recordsThatWereDeletedSinceTheRunBeganAreNamed() throws Exception {
        Connection connection = topics("eaten.");
        TopicPartition partition = new TopicPartition(connection.name(Topic.OUTPUTS), 0);
        try (KafkaProducer<byte[], byte[]> producer = connection.producer("eaten");
                Admin admin = connection.admin("test")) {
            for (int i = 0; i < 5; i++) {
                producer.send(new ProducerRecord<>(partition.topic(), 0, new byte[1], new byte[1]));
            }
            producer.flush();
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(3)))
                    .all()
                    .get();
        }

        assertThat(new Standstill(connection, PARTITIONS, Map.of(partition, 3L)).obstacles())
                .isEmpty();
        assertThat(new Standstill(connection, PARTITIONS, Map.of(partition, 2L)).obstacles())
                .containsExactly("records of this run have been deleted from eaten.outputs-0, up to offset 3; "
                        + "is the topic's retention too short?");
    }

    @Test
    void aServiceThatLagsIsNamedWithWhatLiesBeforeIt() {
        Connection connection = topics("lag.");
        TopicPartition partition = new TopicPartition(connection.name(Topic.OUTPUTS), 0);
        try (KafkaProducer<byte[], byte[]> producer = connection.producer("lag")) {
            for (int i = 0; i < 3; i++) {
                producer.send(new ProducerRecord<>(partition.topic(), 0, new byte[1], new byte[1]));
            }
            producer.flush();
        }
        try (Consumer<byte[], byte[]> auditor = connection.consumer("auditor", "lag.auditor", Isolation.COMMITTED)) {
            auditor.subscribe(List.of(partition.topic()));
            Waiting.await().until(() -> {
                auditor.poll(Duration.ofMillis(100));
                return auditor.assignment().contains(partition);
            });
            auditor.commitSync(Map.of(partition, new OffsetAndMetadata(1)));

            assertThat(standstill(connection).facts())
                    .contains("the auditor is 2 records behind in lag.outputs-0")
                    .doesNotContain("no auditor reads as lag.auditor");
            assertThat(standstill(connection).reads(Role.AUDITOR)).isTrue();
            assertThat(standstill(connection).reads(Role.REPLAYER)).isFalse();
        }
    }

    @Test
    void anAuditorThatFoundTheJournalOfAnotherVersionReadsInAGroupOfItsOwn() {
        Connection connection = topics("anew.");
        try (Consumer<byte[], byte[]> auditor =
                connection.consumer("auditor", Auditor.anew("anew.auditor"), Isolation.COMMITTED)) {
            auditor.subscribe(List.of(connection.name(Topic.OUTPUTS)));
            Waiting.await().until(() -> {
                auditor.poll(Duration.ofMillis(100));
                return !auditor.assignment().isEmpty();
            });

            assertThat(standstill(connection).reads(Role.AUDITOR)).isTrue();
        }
    }

    private static Standstill standstill(Connection connection) {
        return new Standstill(connection, PARTITIONS, Map.of());
    }

    private static Connection topics(String prefix) {
        Connection connection = Connection.to(broker.bootstrap()).withPrefix(prefix);
        try (Admin admin = connection.admin("test")) {
            new Topics(admin, prefix, Waiting.LIMIT).ensure(TopicSettings.STANDARD.withPartitions(PARTITIONS));
        }
        return connection;
    }
}
