package io.refeed.operations.clean;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics from their beginning to where they end. Not safe for use by several threads. */
final class LogReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Connection connection;
    private final KafkaConsumer<byte[], byte[]> consumer;

    LogReader(Connection connection) {
        this.connection = connection;
        Map<String, Object> settings = connection.consumerProperties("refeed-clean", null, Isolation.COMMITTED);
        // The first fetch of a topic waits for the last one of the topic before, which finds nothing.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Where a topic's partitions end now, undecided transactions left out. */
    Map<TopicPartition, Long> ends(Topic topic) {
        List<TopicPartition> parts = new ArrayList<>();
        consumer.partitionsFor(connection.name(topic))
                .forEach(part -> parts.add(new TopicPartition(part.topic(), part.partition())));
        return consumer.endOffsets(parts);
    }

    /**
     * Reads partitions from their beginning.
     *
     * @param ends where to stop
     * @param goOn takes a record; whether the rest of its partition is wanted
     */
    void read(Map<TopicPartition, Long> ends, Predicate<ConsumerRecord<byte[], byte[]>> goOn) {
        Map<TopicPartition, Long> left = new HashMap<>();
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(ends.keySet());
        ends.forEach((part, end) -> {
            if (beginnings.get(part) < end) {
                left.put(part, end);
            }
        });
        consumer.assign(left.keySet());
        left.keySet().forEach(part -> consumer.seek(part, beginnings.get(part)));
        long lastSign = System.nanoTime();
        while (!left.isEmpty()) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            boolean finished =
                    left.keySet().removeIf(part -> isRead(part, left.get(part), records.records(part), goOn));
            if (finished) {
                consumer.assign(left.keySet());
            }
            if (finished || !records.isEmpty()) {
                lastSign = System.nanoTime();
            } else if (System.nanoTime() - lastSign > PATIENCE.toNanos()) {
                throw new KafkaException("nothing came of " + left.keySet() + " for " + PATIENCE.toSeconds() + " s");
            }
        }
    }

    private boolean isRead(
            TopicPartition part,
            long end,
            List<ConsumerRecord<byte[], byte[]>> records,
            Predicate<ConsumerRecord<byte[], byte[]>> goOn) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            if (record.offset() >= end || !goOn.test(record)) {
                return true;
            }
        }
        return consumer.position(part) >= end;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
