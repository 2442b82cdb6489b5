package io.refeed.auditor.audit;

import io.refeed.protocol.Topic;

/** A record as it came from its topic. Compared by identity: its bytes are neither copied nor compared. */
public final class RawRecord {
    private final Topic topic;
    private final long offset;
    private final byte[] key;
    private final byte[] value;

    /**
     * @param topic where it was found
     * @param offset where it lies in its topic
     * @param key its key, null if it has none
     * @param value its value, null if it has none
     */
    public RawRecord(Topic topic, long offset, byte[] key, byte[] value) {
        this.topic = topic;
        this.offset = offset;
        this.key = key;
        this.value = value;
    }

    /** Where it was found. */
    public Topic topic() {
        return topic;
    }

    /** Where it lies in its topic. */
    public long offset() {
        return offset;
    }

    /** Its key, null if it has none. */
    public byte[] key() {
        return key;
    }

    /** Its value, null if it has none. */
    public byte[] value() {
        return value;
    }

    /** Whether it says that there is nothing any more under its key, in a topic that keeps the last record of each. */
    public boolean isRemoval() {
        return value == null && topic.compacted();
    }

    @Override
    public String toString() {
        return topic.name("") + ", offset " + offset;
    }
}
