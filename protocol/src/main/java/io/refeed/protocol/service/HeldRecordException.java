package io.refeed.protocol.service;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that was held back could not be taken when its turn came. */
final class HeldRecordException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ConsumerRecord<byte[], byte[]> record;

    HeldRecordException(ConsumerRecord<byte[], byte[]> record, RuntimeException cause) {
        super(cause.getMessage(), cause);
        this.record = record;
    }

    /** The record; it is not the one that was being taken. */
    ConsumerRecord<byte[], byte[]> held() {
        return record;
    }

    /** What went wrong. */
    RuntimeException fault() {
        return (RuntimeException) getCause();
    }
}
