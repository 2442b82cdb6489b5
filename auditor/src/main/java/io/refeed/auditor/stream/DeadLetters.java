package io.refeed.auditor.stream;

import io.refeed.auditor.audit.RawRecord;
import io.refeed.protocol.SetAside;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.api.Record;

/** Makes the audit's records of topic {@code dead-letters}. */
final class DeadLetters {
    private final String prefix;
    private final int partition;

    DeadLetters(String prefix, int partition) {
        this.prefix = prefix;
        this.partition = partition;
    }

    Record<byte[], byte[]> record(RawRecord record, String reason, long time) {
        SetAside letter = SetAside.of(
                new TopicPartition(record.topic().name(prefix), partition),
                record.offset(),
                record.key(),
                record.value(),
                reason,
                SetAside.LONGEST);
        return new Record<>(letter.key(), letter.value(), time, letter.headers());
    }
}
