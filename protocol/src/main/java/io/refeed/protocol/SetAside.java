package io.refeed.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record of topic {@code dead-letters}: the bytes as they came, and in the headers where and why. What it holds is neither
 * copied nor compared.
 */
public final class SetAside {
    /** The header that says why. */
    public static final String REASON = "refeed.reason";

    /** What the topic takes, but for the headers and the frame of a batch. */
    public static final int LONGEST = Topics.LARGEST_RECORD - (1 << 13);

    private final byte[] key;
    private final byte[] value;
    private final Headers headers = new RecordHeaders();

    private SetAside(byte[] key, byte[] value) {
        this.key = key;
        this.value = value;
    }

    /**
     * Sets a record aside.
     *
     * @param part where it lay
     * @param key its key, null if it has none
     * @param value its value, null if it has none
     * @param longest how many bytes of key and value are kept, together; if there are more the reason tells so
     */
    public static SetAside of(TopicPartition part, long offset, byte[] key, byte[] value, String reason, int longest) {
        int keyLength = length(key);
        int valueLength = length(value);
        int keptKey = Math.min(keyLength, longest);
        int keptValue = Math.min(valueLength, longest - keptKey);
        boolean whole = keptKey == keyLength && keptValue == valueLength;
        SetAside letter = new SetAside(cut(key, keptKey), cut(value, keptValue));
        letter.add("refeed.topic", part.topic());
        letter.add("refeed.partition", Integer.toString(part.partition()));
        letter.add("refeed.offset", Long.toString(offset));
        letter.add(
                REASON,
                whole ? reason : reason + " (cut: the key had " + keyLength + " bytes, the value " + valueLength + ")");
        return letter;
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

    private static int length(byte[] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    private static byte[] cut(byte[] bytes, int length) {
        return bytes == null || bytes.length == length ? bytes : Arrays.copyOf(bytes, length);
    }

    private void add(String header, String text) {
        headers.add(header, text.getBytes(StandardCharsets.UTF_8));
    }
}
