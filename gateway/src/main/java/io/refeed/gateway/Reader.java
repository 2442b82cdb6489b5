package io.refeed.gateway;

import io.refeed.protocol.Isolation;
import io.refeed.protocol.service.ServiceOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads all partitions of some topics, and remembers in a consumer group how far what was read has been dealt with. The group
 * has no members: its name is where the offsets lie. For one thread, but {@link #wakeup}.
 */
final class Reader {
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Duration COMMITTING = Duration.ofSeconds(5);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Long> before = new HashMap<>();
    private final Map<TopicPartition, Long> done = new HashMap<>();
    private boolean changed;

    Reader(ServiceOptions options, String clientId, String group) {
        Map<String, Object> settings =
                new HashMap<>(options.connection().consumerProperties(clientId, group, Isolation.COMMITTED));
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5000);
        // There may be many players.
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1 << 22);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1 << 18);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Begins with the first records of some topics that are still of interest, by what was noted when the last life committed,
     * and with those of another one that come after what was committed.
     *
     * @return where it begins in each partition
     * @throws IllegalStateException if the topics do not have the same number of partitions
     */
    Map<TopicPartition, Long> begin(List<String> whole, String rest) {
        List<TopicPartition> all = new ArrayList<>();
        Set<Integer> counts = new TreeSet<>();
        List<String> topics = new ArrayList<>(whole);
        topics.add(rest);
        for (String topic : topics) {
            List<PartitionInfo> parts = consumer.partitionsFor(topic);
            counts.add(parts.size());
            parts.forEach(part -> all.add(new TopicPartition(topic, part.partition())));
        }
        if (counts.size() != 1 || counts.contains(0)) {
            throw new IllegalStateException(
                    "the topics " + topics + " must all have the same number of partitions, not " + counts);
        }
        consumer.assign(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        Map<TopicPartition, OffsetAndMetadata> marks = consumer.committed(Set.copyOf(all));
        marks.forEach((part, offset) -> {
            // Of a topic that was made anew, nothing has been dealt with.
            boolean fits = offset != null && offset.offset() <= ends.get(part);
            before.put(part, fits ? offset.offset() : 0);
        });
        // All are committed each time: a broker forgets those that are not for a week.
        done.putAll(before);
        Map<TopicPartition, Long> starts = new HashMap<>();
        for (int partition = 0; partition < counts.iterator().next(); partition++) {
            starts.putAll(HorizonNote.starts(whole, partition, marks, before));
            starts.put(new TopicPartition(rest, partition), before.get(new TopicPartition(rest, partition)));
        }
        consumer.beginningOffsets(all).forEach((part, beginning) -> {
            starts.merge(part, beginning, Math::max);
            consumer.seek(part, starts.get(part));
        });
        return starts;
    }

    /** Whether an earlier life has dealt with a record. */
    boolean isOld(ConsumerRecord<byte[], byte[]> record) {
        return record.offset() < before.get(part(record));
    }

    /**
     * The records that have come.
     *
     * @throws org.apache.kafka.common.errors.WakeupException if the service is to stop
     */
    ConsumerRecords<byte[], byte[]> poll(Duration patience) {
        return consumer.poll(patience);
    }

    /**
     * Reads one topic, and no other, to where it ends now.
     *
     * @param taker deals with each record
     */
    void catchUp(String topic, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        Set<TopicPartition> wanted = new HashSet<>(consumer.assignment());
        wanted.removeIf(part -> !part.topic().equals(topic));
        Map<TopicPartition, Long> ends = consumer.endOffsets(wanted);
        Set<TopicPartition> paused = Set.copyOf(consumer.paused());
        consumer.pause(consumer.assignment());
        consumer.resume(wanted);
        while (wanted.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(TICK);
            records.forEach(taker);
            dealtWith(records);
        }
        consumer.resume(consumer.assignment());
        consumer.pause(paused);
    }

    /** Remembers that all of some records have been dealt with. */
    void dealtWith(ConsumerRecords<byte[], byte[]> records) {
        records.nextOffsets().forEach((part, next) -> done.merge(part, next.offset(), Math::max));
        changed |= !records.isEmpty();
    }

    /** Whether there is something to commit. */
    boolean hasChanged() {
        return changed;
    }

    /**
     * Commits what has been dealt with.
     *
     * @param notes what is noted beside it, for some partitions
     */
    void commit(Map<TopicPartition, String> notes) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        done.forEach((part, offset) -> offsets.put(part, new OffsetAndMetadata(offset, notes.getOrDefault(part, ""))));
        consumer.commitSync(offsets, COMMITTING);
        changed = false;
    }

    /** Interrupts a poll; for any thread. */
    void wakeup() {
        consumer.wakeup();
    }

    void close(Duration patience) {
        consumer.close(CloseOptions.timeout(patience));
    }

    private static TopicPartition part(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
