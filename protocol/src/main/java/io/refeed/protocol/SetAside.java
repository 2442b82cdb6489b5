package io.refeed.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record of topic {@code dead-letters}: the bytes as they came, of many the first {@link RecordLimits#DEAD_LETTER}, and in the
 * headers where and why; of what is cut the length and, for a value, a digest. What it holds is neither copied nor compared.
 */
public final class SetAside {
    /** The header that says why. */
    public static final String REASON = "refeed.reason";

    private final byte[] key;
    private final byte[] value;
    private final Headers headers = new RecordHeaders();

    private SetAside(TopicPartition part, long offset, byte[] key, byte[] value, String reason) {
        this.key = beginning(key);
        this.value = beginning(value);
        add("refeed.topic", part.topic());
        add("refeed.partition", Integer.toString(part.partition()));
        add("refeed.offset", Long.toString(offset));
        add(REASON, reason);
    }

    /**
     * Sets a record aside.
     *
     * @param part where it lay
     * @param key its key, null if it has none
     * @param value its value, null if it has none
     */
    public static SetAside of(TopicPartition part, long offset, byte[] key, byte[] value, String reason) {
        SetAside letter = new SetAside(part, offset, key, value, reason);
        if (isLong(key)) {
            letter.add("refeed.key-length", Integer.toString(key.length));
        }
        if (isLong(value)) {
            letter.add("refeed.length", Integer.toString(value.length));
            letter.add("refeed.sha256", Digest.sha256(value));
        }
        return letter;
    }

    /**
     * One record for many of which there are none.
     *
     * @param part where the last of them lay
     */
    public static SetAside rest(long count, TopicPartition part, long offset) {
        return new SetAside(
                part,
                offset,
                null,
                new byte[0],
                count + " more records were of no use, up to this one: too many to keep each");
    }

    /** What is kept of the key, null if there was none. */
    public byte[] key() {
        return key;
    }

    /** What is kept of the value, null if there was none. */
    public byte[] value() {
        return value;
    }

    /** Where the record lay, and why it is here. */
    public Headers headers() {
        return headers;
    }

    private static boolean isLong(byte[] bytes) {
        return bytes != null && bytes.length > RecordLimits.DEAD_LETTER;
    }

    private static byte[] beginning(byte[] bytes) {
        return isLong(bytes) ? Arrays.copyOf(bytes, RecordLimits.DEAD_LETTER) : bytes;
    }

    private void add(String header, String text) {
        headers.add(header, text.getBytes(StandardCharsets.UTF_8));
    }
}
