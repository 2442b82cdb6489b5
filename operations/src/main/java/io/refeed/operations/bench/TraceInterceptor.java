package io.refeed.operations.bench;

import io.refeed.protocol.Connection;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Notes when records leave a client and when they come to one. Kafka's clients make it where their settings name it, so that
 * services that are measured need not know of it, and others pay nothing. It changes no record.
 */
public final class TraceInterceptor
        implements ProducerInterceptor<byte[], byte[]>, ConsumerInterceptor<byte[], byte[]> {
    private String client;

    /** For Kafka's clients. */
    public TraceInterceptor() {}

    /** A connection whose clients note what passes. */
    static Connection on(Connection connection) {
        return connection.withClient(
                Map.of(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG, TraceInterceptor.class.getName()));
    }

    @Override
    public void configure(Map<String, ?> configs) {
        client = String.valueOf(configs.get(ProducerConfig.CLIENT_ID_CONFIG));
    }

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
        RoundTrace trace = RoundTrace.current();
        if (trace != null) {
            int point = trace.point(new Passage(client, record.topic(), true));
            if (point >= 0) {
                trace.pass(point, record.key(), System.nanoTime());
            }
        }
        return record;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        RoundTrace trace = RoundTrace.current();
        if (trace != null) {
            long now = System.nanoTime();
            for (TopicPartition part : records.partitions()) {
                int point = trace.point(new Passage(client, part.topic(), false));
                if (point >= 0) {
                    for (ConsumerRecord<byte[], byte[]> record : records.records(part)) {
                        trace.pass(point, record.key(), now);
                    }
                }
            }
        }
        return records;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception exception) {
        // What the broker has taken is noted where it is read.
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // No game depends on what is committed.
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
