package io.refeed.auditor;

import io.refeed.protocol.Topic;

/** A record as it came. It is itself and no other: its bytes are neither copied nor compared. */
final class RawRecord {
    private final Topic topic;
    private final long offset;
    private final byte[] key;
    private final byte[] value;

    RawRecord(Topic topic, long offset, byte[] key, byte[] value) {
        this.topic = topic;
        this.offset = offset;
        this.key = key;
        this.value = value;
    }

    /** Where it was found. */
    Topic topic() {
        return topic;
    }

    /** Where it lies in its topic. */
    long offset() {
        return offset;
    }

    /** Its key, null if it has none. */
    byte[] key() {
        return key;
    }

    /** Its value, null if it has none. */
    byte[] value() {
        return value;
    }

    /** Whether it says that there is nothing any more under its key, in a topic that keeps the last record of each. */
    boolean isRemoval() {
        return value == null && topic.compacted();
    }

    @Override
    public String toString() {
        return topic.name("") + ", offset " + offset;
    }
}
