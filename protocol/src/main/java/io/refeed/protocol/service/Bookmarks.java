package io.refeed.protocol.service;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the next owner of a partition may begin to read: the horizon of each, committed in the consumer group now and then.
 * It is no more than a hint: a service that begins earlier, or at the beginning, comes to the same.
 *
 * <p>The topics of a partition belong together. So what is committed of each names the offsets of all of them, and counts only
 * where all say the same, and say what is committed. Where the group's offsets are set to anything else by hand, or a topic was
 * made anew, everyone begins at the beginning.
 */
final class Bookmarks {
    private static final Logger LOG = LoggerFactory.getLogger(Bookmarks.class);
    private static final long PAUSE_NANOS = Duration.ofSeconds(5).toNanos();

    /** Fewer records than these are read again faster than a commit is worth. */
    private static final long WORTHWHILE = 1000;

    private static final Duration ASKING = Duration.ofMillis(500);
    private static final Duration LEAVING = Duration.ofMillis(300);

    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private long lastLook = System.nanoTime();

    Bookmarks(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Where to begin with a partition that is owned from now on; what the arguments are is said at {@link #starts}. */
    Map<TopicPartition, Long> begin(
            Shard shard,
            Collection<TopicPartition> parts,
            Map<TopicPartition, OffsetAndMetadata> found,
            Map<TopicPartition, Long> beginnings,
            Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> starts = new HashMap<>(beginnings);
        if (shard.hasHorizon()) {
            starts.putAll(starts(parts, found, beginnings, ends));
        }
        parts.forEach(part -> committed.put(part, starts.get(part)));
        return starts;
    }

    /**
     * Where to begin with a partition.
     *
     * @param parts the partition in each topic
     * @param found what the group has committed
     * @param beginnings where the topics begin
     * @param ends where the topics end
     * @return an offset for each topic, the beginnings if nothing was committed that can be used
     */
    static Map<TopicPartition, Long> starts(
            Collection<TopicPartition> parts,
            Map<TopicPartition, OffsetAndMetadata> found,
            Map<TopicPartition, Long> beginnings,
            Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Set<String> notes = new HashSet<>();
        for (TopicPartition part : parts) {
            OffsetAndMetadata mark = found.get(part);
            boolean fits = mark != null && mark.offset() <= ends.get(part);
            offsets.put(part, fits ? Math.max(mark.offset(), beginnings.get(part)) : beginnings.get(part));
            notes.add(fits ? mark.metadata() : "");
        }
        if (notes.equals(Set.of(note(committed(parts, found))))) {
            return offsets;
        }
        Map<TopicPartition, Long> whole = new HashMap<>();
        parts.forEach(part -> whole.put(part, beginnings.get(part)));
        return whole;
    }

    private static Map<TopicPartition, Long> committed(
            Collection<TopicPartition> parts, Map<TopicPartition, OffsetAndMetadata> found) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (TopicPartition part : parts) {
            OffsetAndMetadata mark = found.get(part);
            offsets.put(part, mark == null ? 0 : mark.offset());
        }
        return offsets;
    }

    /** What stands beside the offset of each topic: those of all of them, in the order of the topics; brokers take 256 bytes. */
    private static String note(Map<TopicPartition, Long> offsets) {
        Map<String, Long> sorted = new TreeMap<>();
        offsets.forEach((part, offset) -> sorted.put(part.topic(), offset));
        return "horizon " + sorted.values();
    }

    /** Commits where the horizons have moved far enough, unless it has looked just now; never waits for that. */
    void look(long nanoTime, Collection<Shard> shards) {
        if (nanoTime - lastLook < PAUSE_NANOS) {
            return;
        }
        lastLook = nanoTime;
        Map<TopicPartition, OffsetAndMetadata> marks = new HashMap<>();
        for (Shard shard : shards) {
            Map<TopicPartition, Long> horizon = shard.horizon();
            if (moved(horizon) >= WORTHWHILE) {
                marks.putAll(marks(horizon));
                shard.skipPassing(consumer, ASKING);
            }
        }
        if (!marks.isEmpty()) {
            consumer.commitAsync(marks, (done, e) -> {
                if (e == null) {
                    done.forEach((part, mark) -> committed.put(part, mark.offset()));
                } else {
                    LOG.debug("the horizon was not committed", e);
                }
            });
        }
    }

    /** Commits all horizons that have moved, for good. */
    void leave(Collection<Shard> shards) {
        Map<TopicPartition, OffsetAndMetadata> marks = new HashMap<>();
        for (Shard shard : shards) {
            Map<TopicPartition, Long> horizon = shard.horizon();
            if (moved(horizon) > 0) {
                marks.putAll(marks(horizon));
            }
        }
        try {
            if (!marks.isEmpty()) {
                consumer.commitSync(marks, LEAVING);
            }
        } catch (KafkaException e) {
            LOG.debug("the horizon was not committed", e);
        }
    }

    private long moved(Map<TopicPartition, Long> horizon) {
        long records = 0;
        for (Map.Entry<TopicPartition, Long> each : horizon.entrySet()) {
            records += Math.max(0, each.getValue() - committed.getOrDefault(each.getKey(), 0L));
        }
        return records;
    }

    /** What is committed for a horizon. */
    static Map<TopicPartition, OffsetAndMetadata> marks(Map<TopicPartition, Long> horizon) {
        String note = note(horizon);
        Map<TopicPartition, OffsetAndMetadata> marks = new HashMap<>();
        horizon.forEach((part, offset) -> marks.put(part, new OffsetAndMetadata(offset, note)));
        return marks;
    }
}
