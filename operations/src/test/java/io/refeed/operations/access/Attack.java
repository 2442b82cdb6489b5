package io.refeed.operations.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.testbed.live.Waiting;
import io.refeed.testbed.live.Wire;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A player of a contest that does what it should not: what the broker must refuse is checked here. */
final class Attack {
    private final Connection login;
    private final Wire wire;

    /**
     * @param login the way of player mine to its topics in a testbed with the prefix {@code contest.}
     * @param wire knows the names of the games mine, other and bundled
     */
    Attack(Connection login, Wire wire) {
        this.login = login;
        this.wire = wire;
    }

    /** All that a player might try. */
    void asFarAsItGets(Scripted player, int rounds) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = login.producer("attack")) {
            for (String id : List.of("other", "bundled")) {
                for (int round = 1; round <= rounds; round++) {
                    answer(producer, wire.announced(id), round, 1);
                }
            }
            ConsumerRecord<byte[], byte[]> own = wire.announced("mine");
            answer(producer, own, rounds, 1);
            for (int i = 0; i < 300; i++) {
                answer(producer, own, 1, player.answer(1));
            }
            String outputs = login.name(Topic.OUTPUTS);
            producer.send(new ProducerRecord<>(
                    outputs, 0, bytes("no/1"), bytes("{\"game\":\"no/1\",\"round\":1,\"word\":\"2\"}")));
            producer.send(new ProducerRecord<>(outputs, 0, own.key(), new byte[100_000]))
                    .get();
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("contest.outputs", 0, own.key(), bytes("{}")))
                            .get())
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
        bomb();
        transaction();
        for (String group : List.of("contest.generator", "contest.gateway-mine", "contest.player.other-1.generator")) {
            join(group);
        }
    }

    private void answer(
            KafkaProducer<byte[], byte[]> producer, ConsumerRecord<byte[], byte[]> game, int round, long word) {
        String value = "{\"game\":\"" + Wire.key(game) + "\",\"round\":" + round + ",\"word\":\"" + word + "\"}";
        producer.send(new ProducerRecord<>(login.name(Topic.OUTPUTS), game.partition(), 1L, game.key(), bytes(value)));
    }

    private void bomb() throws InterruptedException {
        Map<String, Object> settings = login.producerProperties("bomb");
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(1 << 25));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThatThrownBy(() -> producer.send(
                                    new ProducerRecord<>(login.name(Topic.OUTPUTS), 0, null, new byte[1 << 24]))
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(RecordTooLargeException.class);
        }
    }

    private void transaction() {
        Map<String, Object> settings = login.producerProperties("transaction");
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "contest.player.mine.generator");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThatThrownBy(producer::initTransactions).isInstanceOf(TransactionalIdAuthorizationException.class);
        }
    }

    private void join(String group) {
        TopicPartition part = new TopicPartition(login.name(Topic.OUTPUTS), 0);
        try (KafkaConsumer<byte[], byte[]> consumer = login.consumer("join", group, Isolation.COMMITTED)) {
            consumer.subscribe(List.of(part.topic()));
            assertThatThrownBy(() -> consumer.poll(Waiting.LIMIT)).isInstanceOf(GroupAuthorizationException.class);
        }
        try (KafkaConsumer<byte[], byte[]> consumer = login.consumer("commit", group, Isolation.COMMITTED)) {
            assertThatThrownBy(() -> consumer.commitSync(Map.of(part, new OffsetAndMetadata(1))))
                    .isInstanceOf(GroupAuthorizationException.class);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
