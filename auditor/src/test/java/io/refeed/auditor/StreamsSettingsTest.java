package io.refeed.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.Connection;
import io.refeed.protocol.service.ServiceOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.FailOnInvalidTimestamp;
import org.apache.kafka.streams.processor.WallclockTimestampExtractor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamsSettingsTest {
    @TempDir
    private Path directory;

    @Test
    void whatWouldChangeTheAuditIsNotTheUsersToSet() {
        Connection connection = Connection.to("127.0.0.1:1")
                .withClient(Map.of(
                        "acks", "1",
                        "producer.acks", "0",
                        "enable.idempotence", "false",
                        "transactional.id", "mine",
                        "group.protocol", "consumer",
                        "main.consumer.isolation.level", "read_uncommitted",
                        "enable.auto.commit", "true",
                        "default.timestamp.extractor", FailOnInvalidTimestamp.class.getName(),
                        "client.rack", "a"));

        Properties settings = StreamsSettings.of(ServiceOptions.of("auditor", connection), directory);

        assertThat(settings)
                .containsEntry("client.rack", "a")
                .containsEntry("default.timestamp.extractor", WallclockTimestampExtractor.class.getName())
                .doesNotContainKeys(
                        "acks",
                        "producer.acks",
                        "enable.idempotence",
                        "transactional.id",
                        "group.protocol",
                        "main.consumer.isolation.level",
                        "enable.auto.commit");
        Topology topology = new Topology();
        topology.addSource("source", "topic");
        new KafkaStreams(topology, settings).close();
    }

    @ParameterizedTest
    @CsvSource({"6, 20", "45, 45"})
    void aTransactionOutlivesTheRestartOfABrokerAndASession(long session, long timeout) {
        ServiceOptions options =
                ServiceOptions.of("auditor", Connection.to("127.0.0.1:1")).within(Duration.ofSeconds(session));

        Properties settings = StreamsSettings.of(options, directory);

        assertThat(settings)
                .containsEntry("producer.transaction.timeout.ms", Long.toString(1000 * timeout))
                .containsEntry("main.consumer.session.timeout.ms", Long.toString(1000 * session));
    }
}
