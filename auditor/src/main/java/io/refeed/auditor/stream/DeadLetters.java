package io.refeed.auditor.stream;

import io.refeed.auditor.audit.RawRecord;
import io.refeed.protocol.Digest;
import io.refeed.protocol.RecordLimits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Makes the records of topic {@code dead-letters}: the bytes as they came, of many the first, and in the headers where and
 * why; of a value that is cut its length and digest, too.
 */
final class DeadLetters {
    /** The header that says why. */
    static final String REASON = "refeed.reason";

    private final String prefix;
    private final int partition;

    DeadLetters(String prefix, int partition) {
        this.prefix = prefix;
        this.partition = partition;
    }

    Record<byte[], byte[]> record(RawRecord record, String reason, long time) {
        byte[] key = record.key();
        byte[] value = record.value();
        Headers headers = headers(record, reason);
        if (isLong(key)) {
            add(headers, "refeed.key-length", Integer.toString(key.length));
        }
        if (isLong(value)) {
            add(headers, "refeed.length", Integer.toString(value.length));
            add(headers, "refeed.sha256", Digest.sha256(value));
        }
        return new Record<>(beginning(key), beginning(value), time, headers);
    }

    /**
     * One record for many of which there are none.
     *
     * @param last the last of them
     */
    Record<byte[], byte[]> rest(long count, RawRecord last, long time) {
        return new Record<>(
                null,
                new byte[0],
                time,
                headers(last, count + " more records were of no use, up to this one: too many to keep each"));
    }

    private Headers headers(RawRecord record, String reason) {
        Headers headers = new RecordHeaders();
        add(headers, "refeed.topic", record.topic().name(prefix));
        add(headers, "refeed.partition", Integer.toString(partition));
        add(headers, "refeed.offset", Long.toString(record.offset()));
        add(headers, REASON, reason);
        return headers;
    }

    private static boolean isLong(byte[] bytes) {
        return bytes != null && bytes.length > RecordLimits.DEAD_LETTER;
    }

    private static byte[] beginning(byte[] bytes) {
        return isLong(bytes) ? Arrays.copyOf(bytes, RecordLimits.DEAD_LETTER) : bytes;
    }

    private static void add(Headers headers, String key, String value) {
        headers.add(key, value.getBytes(StandardCharsets.UTF_8));
    }
}
