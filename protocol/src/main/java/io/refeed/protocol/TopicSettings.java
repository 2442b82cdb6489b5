package io.refeed.protocol;

/**
 * How topics are made.
 *
 * @param partitions the number of partitions of every topic, at least 1
 * @param replication the number of copies, 0 for what the broker does by default
 * @param retention how long records are kept in milliseconds, -1 for ever; nothing to compacted topics
 */
public record TopicSettings(int partitions, short replication, long retention) {
    /** Four partitions, the broker's replication, kept for ever: a game can be picked up and audited at any time. */
    public static final TopicSettings STANDARD = new TopicSettings(4, (short) 0, -1);

    /** Checks that the numbers make sense. */
    public TopicSettings {
        if (partitions < 1) {
            throw new IllegalArgumentException("a topic has at least 1 partition: " + partitions);
        }
        if (replication < 0) {
            throw new IllegalArgumentException("a topic has at least 1 copy: " + replication);
        }
        if (retention < -1) {
            throw new IllegalArgumentException("retention is a time, or -1 for ever: " + retention);
        }
    }

    /** The same with another number of partitions. */
    public TopicSettings withPartitions(int count) {
        return new TopicSettings(count, replication, retention);
    }
}
