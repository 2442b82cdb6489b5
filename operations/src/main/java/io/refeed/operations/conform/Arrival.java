package io.refeed.operations.conform;

import java.nio.charset.StandardCharsets;

/** A record as it lies in a topic; anyone may have written it. */
final class Arrival {
    /** How much of a text is shown. */
    private static final int SHOWN = 200;

    private final int partition;
    private final byte[] key;
    private final byte[] value;
    private final String place;

    /**
     * @param key its key, null if it has none; not copied
     * @param value its value, null if it has none; not copied
     * @param place topic, partition and offset: {@code refeed.outputs-2@117}
     */
    Arrival(int partition, byte[] key, byte[] value, String place) {
        this.partition = partition;
        this.key = key;
        this.value = value;
        this.place = place;
    }

    /** The partition. */
    int partition() {
        return partition;
    }

    /** Its key, null if it has none. */
    byte[] key() {
        return key;
    }

    /** Its value, null if it has none. */
    byte[] value() {
        return value;
    }

    /** Its key as text, null if it has none. */
    String keyText() {
        return key == null ? null : new String(key, StandardCharsets.UTF_8);
    }

    /** Key, value and place, for people. */
    String words() {
        return "key " + (key == null ? "none" : shown(key)) + ", value " + (value == null ? "none" : shown(value))
                + " at " + place;
    }

    /** A text from its beginning, as much of it as is shown. */
    static String shown(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "... (" + text.length() + " characters)";
    }

    private static String shown(byte[] bytes) {
        return shown(new String(bytes, StandardCharsets.UTF_8));
    }
}
