package io.refeed.testbed.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.auditor.Auditor;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.Topics;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Waiting;
import io.refeed.testbed.live.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An auditor that finds a journal of a version that it does not know. */
class ForeignJournalIT {
    private static final String JOURNAL = Topics.PREFIX + "auditor-events-changelog";
    private static final byte[] KEY = {'g', '/', '1', 0, 0, 0, 0};
    private static final byte[] FOREIGN_PAGE = {127, 1, 2, 3};
    private static final byte[] NO_JSON = {'['};

    @TempDir
    private Path directory;

    private EmbeddedBroker broker;
    private Connection connection;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
        connection = PlayedOnKafka.topics(broker.connection(), Topics.PREFIX, 1);
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void itSaysSoOnceAndReadsTheTopicsAgainFromTheirBeginning() throws Exception {
        try (ServiceProcess auditor =
                        ServiceProcess.service(directory, "auditor", "auditor", broker.bootstrap(), "--instance", "a");
                Wire wire = new Wire(connection, 1)) {
            auditor.awaitReady();
            wire.send(Topic.STREAM, 0, KEY, NO_JSON);
            awaitLetters(wire, 1);
            auditor.stop();
            write(FOREIGN_PAGE);

            auditor.start();
            awaitLetters(wire, 2);
            auditor.awaitReady();
            String log = auditor.log();
            auditor.stop();

            assertThat(log)
                    .containsOnlyOnce("the journal of the audit has version 127")
                    .contains("in group refeed.auditor-v");
            auditor.start();
            wire.send(Topic.STREAM, 0, KEY, NO_JSON);
            awaitLetters(wire, 3);
            auditor.awaitReady();
            assertThat(transactionalIds())
                    .containsExactlyInAnyOrder("refeed.auditor-a", Auditor.anew("refeed.auditor") + "-a");
        }
        assertThat(journal()).contains(FOREIGN_PAGE);
    }

    /** All that ever wrote in transactions, whichever process and thread did. */
    private List<String> transactionalIds() throws Exception {
        try (Admin admin = connection.admin("test")) {
            return admin.listTransactions().all().get().stream()
                    .map(TransactionListing::transactionalId)
                    .toList();
        }
    }

    private static void awaitLetters(Wire wire, int count) {
        Waiting.await().untilAsserted(() -> {
            wire.poll();
            assertThat(wire.read(Topic.DEAD_LETTERS)).hasSize(count);
        });
    }

    private List<byte[]> journal() {
        List<byte[]> pages = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                connection.tail("test", Isolation.COMMITTED, List.of(JOURNAL), 1)) {
            consumer.seekToBeginning(consumer.assignment());
            Waiting.await().untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> pages.add(record.value()));
                assertThat(pages).isNotEmpty();
            });
        }
        return pages;
    }

    private void write(byte[] page) throws Exception {
        Map<String, Object> settings = connection.producerProperties("test");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(JOURNAL, 0, KEY, page)).get();
        }
    }
}
