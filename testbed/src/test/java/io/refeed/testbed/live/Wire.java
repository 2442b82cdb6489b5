package io.refeed.testbed.live;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.message.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes what it likes on every topic, and reads them all, committed records only, from where they end when it is made. */
public final class Wire implements AutoCloseable {
    private final Connection connection;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    /** Reads from now on. */
    public Wire(Connection connection, int partitions) {
        this.connection = connection;
        Map<String, Object> settings = connection.producerProperties("test");
        // So that more than a record may weigh gets past client and broker, which look at what was compressed.
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(1 << 23));
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.consumer = connection.consumer("test", null, Isolation.COMMITTED);
        List<TopicPartition> all = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            for (int partition = 0; partition < partitions; partition++) {
                all.add(new TopicPartition(connection.name(topic), partition));
            }
        }
        consumer.assign(all);
        consumer.endOffsets(all).forEach(consumer::seek);
    }

    /** Writes a message; its offset, once the broker has it. */
    public <M extends Message> long send(Topic topic, int partition, MessageCodec<? super M> codec, M message) {
        return send(topic, partition, MessageCodec.key(message.game()), codec.encode(message));
    }

    /** Writes any bytes; their offset, once the broker has them. */
    public long send(Topic topic, int partition, byte[] key, byte[] value) {
        try {
            return producer.send(new ProducerRecord<>(connection.name(topic), partition, key, value))
                    .get()
                    .offset();
        } catch (ExecutionException e) {
            throw new AssertionError("not taken by " + topic, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The truth of a game of the experiment that is played: its key is the game's name, its partition the game's. */
    public ConsumerRecord<byte[], byte[]> announced(String id) {
        return await(Topic.TRUTH, truth -> id.equals(truth.get("id")));
    }

    /** The first record of a topic that satisfies a condition; waits for it. */
    public ConsumerRecord<byte[], byte[]> await(Topic topic, Predicate<Map<String, Object>> wanted) {
        long deadline = System.nanoTime() + Waiting.LIMIT.toNanos();
        int looked = 0;
        while (true) {
            for (; looked < records.size(); looked++) {
                ConsumerRecord<byte[], byte[]> record = records.get(looked);
                if (record.topic().equals(connection.name(topic)) && wanted.test(tree(record))) {
                    return record;
                }
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no such record on " + topic + "; read " + records.size() + " records");
            }
            poll();
        }
    }

    /** Reads what has come. */
    public void poll() {
        consumer.poll(Duration.ofMillis(50)).forEach(records::add);
    }

    /** The records of a topic that have been read. */
    public List<ConsumerRecord<byte[], byte[]>> read(Topic topic) {
        return records.stream()
                .filter(record -> record.topic().equals(connection.name(topic)))
                .toList();
    }

    /** The value of a record as a plain tree, empty if it is none. */
    public static Map<String, Object> tree(ConsumerRecord<byte[], byte[]> record) {
        try {
            return record.value() == null ? Map.of() : Trees.object(record.value());
        } catch (MalformedException e) {
            return Map.of();
        }
    }

    /** The key of a record. */
    public static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
