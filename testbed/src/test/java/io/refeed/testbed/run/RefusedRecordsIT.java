package io.refeed.testbed.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.Connection;
import io.refeed.protocol.SetAside;
import io.refeed.protocol.Topic;
import io.refeed.protocol.access.Contestant;
import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.live.PlayedOnKafka;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RefusedRecordsIT {
    private static final Contestant ADA = new Contestant("ada");

    @Test
    void areToldOfThePlayerAndOfThisRun() {
        Instant begun = Instant.now().minusSeconds(60);
        try (EmbeddedBroker broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY)) {
            Connection connection = PlayedOnKafka.topics(broker.connection(), "t.", 2);
            setAside(connection, ADA, 7, "too old", begun.minus(Duration.ofDays(1)));
            setAside(connection, new Contestant("bob"), 8, "someone else's", begun);

            assertThat(RefusedRecords.of(connection, ADA, begun)).isEmpty();
            assertThat(RefusedRecords.facts(connection, "no login", begun)).isEmpty();

            setAside(connection, ADA, 9, "unknown-game", begun);
            assertThat(RefusedRecords.of(connection, ADA, begun))
                    .hasValue("the gateway refused a record, t.player.ada.outputs-1@9: unknown-game");

            setAside(connection, ADA, 10, "foreign-game", begun);
            assertThat(RefusedRecords.facts(connection, "ada", begun))
                    .isEqualTo(
                            List.of("the gateway refused 2 records, the last t.player.ada.outputs-1@10: foreign-game"));
        }
    }

    private static void setAside(Connection connection, Contestant player, long offset, String reason, Instant time) {
        TopicPartition place = new TopicPartition(Topic.OUTPUTS.name(player.prefix(connection.prefix())), 1);
        SetAside letter = SetAside.of(place, offset, new byte[1], new byte[2], reason);
        try (KafkaProducer<byte[], byte[]> producer = connection.producer("test")) {
            producer.send(new ProducerRecord<>(
                    connection.name(Topic.DEAD_LETTERS),
                    0,
                    time.toEpochMilli(),
                    letter.key(),
                    letter.value(),
                    letter.headers()));
        }
    }
}
