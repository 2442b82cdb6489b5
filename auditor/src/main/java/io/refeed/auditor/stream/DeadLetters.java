package io.refeed.auditor.stream;

import io.refeed.auditor.audit.RawRecord;
import io.refeed.protocol.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/** Makes the records of topic {@code dead-letters}: the bytes as they came, and in the headers where and why. */
final class DeadLetters {
    /** The header that says why. */
    static final String REASON = "refeed.reason";

    /** What the topic takes, but for the headers and the frame of a batch. */
    static final int LONGEST = Topics.LARGEST_RECORD - (1 << 13);

    private final String prefix;
    private final int partition;

    DeadLetters(String prefix, int partition) {
        this.prefix = prefix;
        this.partition = partition;
    }

    Record<byte[], byte[]> record(RawRecord record, String reason, long time) {
        int keyLength = length(record.key());
        int valueLength = length(record.value());
        int keptKey = Math.min(keyLength, LONGEST);
        int keptValue = Math.min(valueLength, LONGEST - keptKey);
        boolean whole = keptKey == keyLength && keptValue == valueLength;
        String why =
                whole ? reason : reason + " (cut: the key had " + keyLength + " bytes, the value " + valueLength + ")";
        Headers headers = new RecordHeaders();
        add(headers, "refeed.topic", record.topic().name(prefix));
        add(headers, "refeed.partition", Integer.toString(partition));
        add(headers, "refeed.offset", Long.toString(record.offset()));
        add(headers, REASON, why);
        return new Record<>(cut(record.key(), keptKey), cut(record.value(), keptValue), time, headers);
    }

    private static int length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static byte[] cut(byte[] bytes, int length) {
        return bytes == null || bytes.length == length ? bytes : Arrays.copyOf(bytes, length);
    }

    private static void add(Headers headers, String key, String value) {
        headers.add(key, value.getBytes(StandardCharsets.UTF_8));
    }
}
