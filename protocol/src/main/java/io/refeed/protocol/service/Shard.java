package io.refeed.protocol.service;

import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MalformedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One partition of all topics, from its assignment on: what is loaded of it, and who handles it. */
final class Shard {
    private static final Logger LOG = LoggerFactory.getLogger(Shard.class);

    private final String role;
    private final int partition;
    private final Subscription subscription;
    private final Map<Topic, TopicPartition> parts = new HashMap<>();
    private final Map<TopicPartition, Long> ends;
    private final PartitionHandler handler;
    private final Membership membership;
    private final FailedRecords failed;
    private final LazyFetch naps;
    private final GameHorizon horizon;
    private final Map<Topic, Trouble> skipped = new EnumMap<>(Topic.class);
    private int stage;

    Shard(
            ServiceOptions options,
            int partition,
            Subscription subscription,
            Map<TopicPartition, Long> ends,
            PartitionHandler handler,
            Membership membership,
            FailedRecords failed) {
        this.role = options.role();
        this.partition = partition;
        this.subscription = subscription;
        this.ends = ends;
        this.handler = handler;
        this.membership = membership;
        this.failed = failed;
        subscription.topics().forEach(topic -> parts.put(topic, part(topic, options, partition)));
        this.naps = new LazyFetch(parts(subscription.lazy()));
        this.horizon = handler.horizon() == null ? new GameHorizon() : handler.horizon();
    }

    static TopicPartition part(Topic topic, ServiceOptions options, int partition) {
        return new TopicPartition(options.connection().name(topic), partition);
    }

    /** Puts the consumer at the beginning of the first stage. */
    void begin(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> starts) {
        parts.forEach((topic, part) -> {
            consumer.seek(part, starts.get(part));
            horizon.read(topic, starts.get(part));
        });
        consumer.pause(parts.values());
        consumer.resume(parts(subscription.stages().get(0)));
    }

    /** Goes on to the next stages if those before are loaded. */
    void advance(Consumer<byte[], byte[]> consumer, long nanoTime) {
        while (!loaded() && read(consumer, parts(subscription.stages().get(stage)))) {
            stage++;
            if (loaded()) {
                consumer.pause(parts(subscription.passing()));
                membership.during(() -> handler.loaded(nanoTime));
            } else {
                consumer.resume(parts(subscription.stages().get(stage)));
            }
        }
    }

    boolean loaded() {
        return stage == subscription.stages().size();
    }

    /**
     * Hands a record to the handler, unless it is to be left out.
     *
     * @return whether the handler is still of use; if not, the partition is to be read again
     */
    boolean take(Topic topic, ConsumerRecord<byte[], byte[]> record) {
        boolean taken = handle(topic, record);
        horizon.read(topic, record.offset() + 1);
        return taken;
    }

    private boolean handle(Topic topic, ConsumerRecord<byte[], byte[]> record) {
        if (subscription.lazy().contains(topic)) {
            naps.count();
        }
        if (failed.watching() && failed.whyLeftOut(place(record)) != null) {
            return true;
        }
        try {
            handler.take(topic, record);
        } catch (MalformedException e) {
            Trouble trouble = skipped.computeIfAbsent(topic, each -> new Trouble());
            if (trouble.failed(false, System.nanoTime())) {
                LOG.warn(
                        "{}: skipped a record of {}-{} at offset {}{}: {}",
                        role,
                        record.topic(),
                        partition,
                        record.offset(),
                        trouble.account(),
                        e.getMessage());
            }
        } catch (KafkaException e) {
            throw e;
        } catch (HeldRecordException e) {
            failed.failed(place(e.held()), e.fault());
            return false;
        } catch (RuntimeException e) {
            failed.failed(place(record), e);
            return false;
        }
        return true;
    }

    private static FailedRecords.Place place(ConsumerRecord<byte[], byte[]> record) {
        return FailedRecords.Place.of(record.topic(), record.partition(), record.offset(), record.key());
    }

    /** Lets the handler do what is due; the time at which something is due again. */
    long turn(Consumer<byte[], byte[]> consumer, long nanoTime) {
        long next = membership.during(() -> handler.turn(nanoTime));
        return membership.moved() ? next : Math.min(next, naps.turn(consumer, handler.eager(), nanoTime));
    }

    /** Tells the handler that there will be nothing more. */
    void drop() {
        try {
            handler.dropped();
        } catch (RuntimeException e) {
            LOG.warn("{}: partition {} was not left in order", role, partition, e);
        }
    }

    /** Whether the next owner may begin elsewhere than at the beginning. */
    boolean hasHorizon() {
        return handler.horizon() != null;
    }

    /** From where on the next owner must read; empty if no one has reckoned that. */
    Map<TopicPartition, Long> horizon() {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        if (loaded() && hasHorizon()) {
            horizon.offsets(parts.keySet()).forEach((topic, offset) -> offsets.put(parts.get(topic), offset));
        }
        return offsets;
    }

    /**
     * Takes note of how far topics have got that are read while loading only: of games that begin later they hold nothing before.
     *
     * @param patience how long to wait for the broker's answer, without which they are taken to be where they were
     */
    void skipPassing(Consumer<byte[], byte[]> consumer, Duration patience) {
        if (subscription.passing().isEmpty()) {
            return;
        }
        try {
            Map<TopicPartition, Long> now = consumer.endOffsets(parts(subscription.passing()), patience);
            subscription.passing().forEach(topic -> horizon.read(topic, now.get(parts.get(topic))));
        } catch (TimeoutException e) {
            LOG.debug("{}: the broker did not say where topics end", role, e);
        }
    }

    private boolean read(Consumer<byte[], byte[]> consumer, List<TopicPartition> wanted) {
        for (TopicPartition part : wanted) {
            if (consumer.position(part) < ends.get(part)) {
                return false;
            }
        }
        return true;
    }

    private List<TopicPartition> parts(Collection<Topic> topics) {
        List<TopicPartition> list = new ArrayList<>();
        topics.forEach(topic -> list.add(parts.get(topic)));
        return list;
    }
}
