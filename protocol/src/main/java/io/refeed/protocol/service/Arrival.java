package io.refeed.protocol.service;

import io.refeed.protocol.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record, and the topic that it came from.
 *
 * @param topic the topic
 * @param record the record as it came
 */
public record Arrival(Topic topic, ConsumerRecord<byte[], byte[]> record) {
    /** How many bytes its key and its value have. */
    public int bytes() {
        return length(record.key()) + length(record.value());
    }

    private static int length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
