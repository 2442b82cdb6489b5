package io.refeed.testbed.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.refeed.protocol.BrokerUnavailableException;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.TopicSettings;
import io.refeed.protocol.Topics;
import io.refeed.protocol.TopicsException;
import io.refeed.protocol.access.Contestant;
import io.refeed.testbed.live.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
    @TempDir
    Path directory;

    @Test
    void carriesRecordsAndLeavesNothingBehind() throws Exception {
        Path data;
        List<String> read;
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY)) {
            data = broker.data();
            ensure(broker, TopicSettings.STANDARD);
            send(broker, "a", "b");
            read = read(broker, 2);
            assertThat(data).isDirectory();
        }

        assertThat(read).containsExactly("a", "b");
        assertThat(data).doesNotExist();
    }

    @Test
    void keepsWhatWasAskedToBeKept() throws Exception {
        // Given
        Path data = directory.resolve("kept");
        BrokerOptions options = BrokerOptions.TEMPORARY.keptIn(data);
        try (EmbeddedBroker broker = EmbeddedBroker.start(options)) {
            ensure(broker, TopicSettings.STANDARD);
            send(broker, "before");
        }

        // When
        List<String> read;
        int partitions;
        try (EmbeddedBroker broker = EmbeddedBroker.start(options)) {
            send(broker, "after");
            read = read(broker, 2);
            try (Admin admin = broker.connection().admin("test")) {
                partitions = new Topics(admin, Topics.PREFIX, Waiting.LIMIT).check();
            }
        }

        // Then
        assertThat(read).containsExactly("before", "after");
        assertThat(partitions).isEqualTo(TopicSettings.STANDARD.partitions());
    }

    @Test
    void runsBesideAnother() throws Exception {
        try (EmbeddedBroker one = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
                EmbeddedBroker two = EmbeddedBroker.start(BrokerOptions.TEMPORARY)) {
            ensure(one, TopicSettings.STANDARD);
            ensure(two, TopicSettings.STANDARD);
            send(one, "one");
            send(two, "two");

            assertThat(read(one, 1)).containsExactly("one");
            assertThat(read(two, 1)).containsExactly("two");
        }
    }

    @Test
    void outlivesItsNeighbour() throws Exception {
        try (EmbeddedBroker one = EmbeddedBroker.start(BrokerOptions.TEMPORARY)) {
            EmbeddedBroker.start(BrokerOptions.TEMPORARY).close();

            ensure(one, TopicSettings.STANDARD);
            send(one, "one");

            assertThat(read(one, 1)).containsExactly("one");
        }
    }

    @Test
    void saysThatAPortIsTaken() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            BrokerOptions options = BrokerOptions.TEMPORARY.onPort(socket.getLocalPort());

            assertThatThrownBy(() -> EmbeddedBroker.start(options))
                    .isInstanceOf(BrokerException.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + socket.getLocalPort());
        }
    }

    @Test
    void saysThatItsDataAreInUse() throws Exception {
        BrokerOptions options = BrokerOptions.TEMPORARY.keptIn(directory.resolve("shared"));
        try (EmbeddedBroker first = EmbeddedBroker.start(options)) {
            assertThatThrownBy(() -> EmbeddedBroker.start(options))
                    .isInstanceOf(BrokerException.class)
                    .hasMessageContaining(first.data() + " is in use by another broker");
            ensure(first, TopicSettings.STANDARD);
            send(first, "unharmed");
            assertThat(read(first, 1)).containsExactly("unharmed");
        }
    }

    @Test
    void leavesForeignDirectoriesAlone() throws IOException {
        Path file = Files.writeString(directory.resolve("letter.txt"), "dear");

        assertThatThrownBy(() -> EmbeddedBroker.start(BrokerOptions.TEMPORARY.keptIn(directory)))
                .isInstanceOf(BrokerException.class)
                .hasMessageContaining("holds something else");

        assertThat(directory).isDirectoryContaining(file::equals);
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void turnsAFatalFaultIntoAReport() throws Exception {
        BrokerThreads threads = new BrokerThreads();
        BrokerThreads.trapExits();
        List<Throwable> thrown = new ArrayList<>();
        Thread thread = new Thread(threads, () -> Exit.halt(1, "no disk"), "fatal");
        thread.setUncaughtExceptionHandler((where, fault) -> thrown.add(fault));

        thread.start();
        thread.join(Waiting.LIMIT.toMillis());

        assertThat(Waiting.get(threads.fault())).hasMessageContaining("no disk");
        assertThat(thrown).hasOnlyElementsOfType(BrokerException.class);
    }

    @Test
    void complainsOfTopicsThatAreNotAsTheyMustBe() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
                Admin admin = broker.connection().admin("test")) {
            admin.createTopics(List.of(
                            new NewTopic("x.stream", 3, (short) 1),
                            new NewTopic("x.games", 4, (short) 1).configs(Map.of("cleanup.policy", "delete"))))
                    .all()
                    .get();
            Topics topics = new Topics(admin, "x.", Waiting.LIMIT);

            assertThatThrownBy(topics::check)
                    .isInstanceOf(TopicsException.class)
                    .hasMessageContaining("missing topics: x.contamination, x.dead-letters, x.demand");
            assertThatThrownBy(() -> topics.ensure(TopicSettings.STANDARD))
                    .isInstanceOf(TopicsException.class)
                    .hasMessageContaining("topic x.stream has 3 partitions, expected 4")
                    .hasMessageContaining("topic x.games has cleanup.policy=delete, expected compact")
                    .hasMessageContaining("--prefix");
        }
    }

    @Test
    void keepsAnswersAsLargeAsTheyAreAlsoInTopicsOfEarlierVersions() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
                Admin admin = broker.connection().admin("test")) {
            admin.createTopics(List.of(new NewTopic("refeed.outputs", 2, (short) 1)))
                    .all()
                    .get();
            Topics topics = new Topics(admin, Topics.PREFIX, Waiting.LIMIT);
            assertThat(topics.unbounded()).hasValueSatisfying(complaint -> assertThat(complaint)
                    .contains("refeed.outputs has compression.type=producer"));

            topics.ensure(TopicSettings.STANDARD.withPartitions(2));

            await().untilAsserted(() -> assertThat(topics.unbounded()).isEmpty());
        }
    }

    @Test
    void holdsTopicsOfAPlayersOwnToTheirOwnBound() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
                Admin admin = broker.connection().admin("test")) {
            Topics everyones = new Topics(admin, "refeed.player.mine.", Waiting.LIMIT).only(Contestant.topics(), true);
            everyones.ensure(TopicSettings.STANDARD.withPartitions(2));
            Topics topics = new Topics(admin, "refeed.player.mine.", Waiting.LIMIT).ofStranger(Contestant.topics());
            assertThat(topics.unbounded())
                    .hasValue(
                            "topic refeed.player.mine.outputs has max.message.bytes=1114112, expected at most 131072");

            topics.ensure(TopicSettings.STANDARD.withPartitions(2));

            await().untilAsserted(() -> assertThat(topics.unbounded()).isEmpty());
        }
    }

    @Test
    void keepsTheLogForEverAndCompactsTheRest() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
                Admin admin = broker.connection().admin("test")) {
            Topics topics = new Topics(admin, Topics.PREFIX, Waiting.LIMIT);
            topics.ensure(TopicSettings.STANDARD.withPartitions(2));
            topics.ensure(TopicSettings.STANDARD.withPartitions(2));

            assertThat(topics.check()).isEqualTo(2);
            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrder(
                            "refeed.games",
                            "refeed.truth",
                            "refeed.demand",
                            "refeed.enumeration",
                            "refeed.provenance",
                            "refeed.stream",
                            "refeed.outputs",
                            "refeed.suspicions",
                            "refeed.verdicts",
                            "refeed.contamination",
                            "refeed.dead-letters");
            assertThat(config(admin, Topic.STREAM, "retention.ms")).isEqualTo("-1");
            assertThat(config(admin, Topic.STREAM, "cleanup.policy")).isEqualTo("delete");
            assertThat(config(admin, Topic.VERDICTS, "cleanup.policy")).isEqualTo("compact");
        }
    }

    @Test
    void isMissedWhenItIsGone() {
        Connection connection;
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY)) {
            connection = broker.connection();
            connection.check(Waiting.LIMIT);
        }

        assertThatThrownBy(() -> connection.check(Duration.ofMillis(700)))
                .isInstanceOf(BrokerUnavailableException.class)
                .hasMessage("no broker answered at " + connection.bootstrap()
                        + " within 700 ms; is it running, and does it want a login (--client-config)?");
    }

    private static String config(Admin admin, Topic topic, String name) throws Exception {
        var resource = new org.apache.kafka.common.config.ConfigResource(
                org.apache.kafka.common.config.ConfigResource.Type.TOPIC, topic.name(Topics.PREFIX));
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(name)
                .value();
    }

    private static void ensure(EmbeddedBroker broker, TopicSettings settings) {
        try (Admin admin = broker.connection().admin("test")) {
            new Topics(admin, Topics.PREFIX, Waiting.LIMIT).ensure(settings);
        }
    }

    private static void send(EmbeddedBroker broker, String... values) throws Exception {
        Connection connection = broker.connection();
        try (Producer<byte[], byte[]> producer = connection.producer("test")) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(connection.name(Topic.STREAM), 1, null, value.getBytes(UTF_8)))
                        .get();
            }
        }
    }

    private static List<String> read(EmbeddedBroker broker, int count) {
        Connection connection = broker.connection();
        List<String> values = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = connection.consumer("test", null, Isolation.UNCOMMITTED)) {
            consumer.assign(List.of(new TopicPartition(connection.name(Topic.STREAM), 1)));
            long deadline = System.nanoTime() + Waiting.LIMIT.toNanos();
            while (values.size() < count && System.nanoTime() < deadline) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofMillis(100))) {
                    values.add(new String(message.value(), UTF_8));
                }
            }
        }
        return values;
    }
}
