package io.refeed.protocol.service;

import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MalformedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;

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

    /**
     * Hands the record to a handler that has held it back.
     *
     * @throws RuntimeException what the handler throws; if it does so, this record is to blame and not the one that set it free
     */
    public void release(PartitionHandler handler) {
        try {
            handler.take(topic, record);
        } catch (MalformedException | KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new HeldRecordException(record, e);
        }
    }

    private static int length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }
}
