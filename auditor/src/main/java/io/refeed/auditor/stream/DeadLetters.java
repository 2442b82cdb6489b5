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
        return written(SetAside.of(part(record), record.offset(), record.key(), record.value(), reason), time);
    }

    /**
     * One record for many of which there are none.
     *
     * @param last the last of them
     */
    Record<byte[], byte[]> rest(long count, RawRecord last, long time) {
        return written(SetAside.rest(count, part(last), last.offset()), time);
    }

    private TopicPartition part(RawRecord record) {
        return new TopicPartition(record.topic().name(prefix), partition);
    }

    private static Record<byte[], byte[]> written(SetAside letter, long time) {
        return new Record<>(letter.key(), letter.value(), time, letter.headers());
    }
}
