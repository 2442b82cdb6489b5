package io.refeed.protocol.service;

import io.refeed.protocol.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One life of a service's clients: polls until something goes wrong or it is told to stop. */
final class PollLoop implements RestartingService.Life {
    private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);
    private static final long LONGEST_POLL_MILLIS = 500;
    private static final Duration CLOSING = Duration.ofMillis(500);

    private final ServiceOptions options;
    private final Subscription subscription;
    private final PartitionHandler.Factory handlers;
    private final FailedRecords failed;
    private final CountDownLatch stopping;

    private final Map<String, Topic> topics = new HashMap<>();
    private final Map<Topic, String> names = new EnumMap<>(Topic.class);
    private final Map<Integer, Shard> shards = new HashMap<>();
    private final Set<Integer> reloads = new TreeSet<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final BrokerWatch watch;
    private final Alarm alarm;
    private final Membership membership;
    private final Departures departures;
    private final Bookmarks bookmarks;

    private boolean assigned;
    private boolean wasReady;
    private volatile boolean ready;
    private volatile Exception lost;

    PollLoop(
            ServiceOptions options,
            Subscription subscription,
            PartitionHandler.Factory handlers,
            FailedRecords failed,
            CountDownLatch stopping) {
        this.options = options;
        this.subscription = subscription;
        this.handlers = handlers;
        this.failed = failed;
        this.stopping = stopping;
        for (Topic topic : Topic.values()) {
            names.put(topic, options.connection().name(topic));
        }
        subscription.topics().forEach(topic -> topics.put(names.get(topic), topic));
        this.producer = Clients.producer(options);
        this.departures = new Departures(producer, this::unwanted, this::sent);
        this.consumer = consumer();
        this.alarm = new Alarm(consumer);
        this.watch = new BrokerWatch(options.role(), consumer);
        this.bookmarks = new Bookmarks(consumer);
        this.membership = Membership.of(options.role(), consumer, this::handOver, this::sendMeanwhile);
    }

    /** While the service's thread is busy: what it has sent must not wait for what it does next. */
    private void sendMeanwhile() {
        try {
            departures.leave();
        } catch (RuntimeException e) {
            lost = e;
        }
    }

    private void sent(RecordMetadata metadata, Exception error) {
        if (error != null) {
            lost = error;
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        try {
            return Clients.consumer(options, subscription.patient());
        } catch (RuntimeException e) {
            producer.close(CLOSING);
            throw e;
        }
    }

    /** Whether all partitions are loaded. */
    @Override
    public boolean ready() {
        return ready && !membership.moved();
    }

    @Override
    public boolean wasReady() {
        return wasReady;
    }

    @Override
    public void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void abort() {
        producer.close(Duration.ZERO);
    }

    @Override
    public void run() {
        consumer.subscribe(topics.keySet(), membership);
        long millis = 0;
        while (!stopping()) {
            if (membership.moved()) {
                settle();
                millis = 0;
            }
            ConsumerRecords<byte[], byte[]> records = alarm.poll(millis);
            // Of partitions that were moved the records are read again.
            if (membership.moved() || stopping()) {
                continue;
            }
            if (!records.isEmpty()) {
                membership.during(() -> {
                    take(records);
                    departures.leave();
                });
            }
            if (lost != null) {
                throw new IllegalStateException("a record could not be sent: " + lost.getMessage(), lost);
            }
            millis = turn();
            membership.during(departures::leave);
            long now = System.nanoTime();
            if (ready()) {
                bookmarks.look(now, shards.values());
            }
            watch.look(now);
        }
    }

    /** Whether what is sent now is for nothing: another member sees to the partitions, or this life is over. */
    private boolean unwanted() {
        return membership.moved() || lost != null;
    }

    private boolean stopping() {
        return stopping.getCount() == 0;
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition part : records.partitions()) {
            Shard shard = shards.get(part.partition());
            Topic topic = topics.get(part.topic());
            for (ConsumerRecord<byte[], byte[]> record : records.records(part)) {
                if (shard == null || membership.moved() || stopping() || isReloading(part.partition())) {
                    break;
                }
                if (!shard.take(topic, record)) {
                    reloads.add(part.partition());
                }
            }
        }
    }

    private boolean isReloading(int partition) {
        return !reloads.isEmpty() && reloads.contains(partition);
    }

    /** Lets every handler do what is due; the time until something is due again, in milliseconds. */
    private long turn() {
        long now = System.nanoTime();
        long wait = LONGEST_POLL_MILLIS * 1_000_000;
        boolean loaded = assigned;
        for (Map.Entry<Integer, Shard> entry : shards.entrySet()) {
            if (membership.moved()) {
                break;
            }
            Shard shard = entry.getValue();
            if (!reloads.contains(entry.getKey())) {
                shard.advance(consumer, now);
            }
            if (!shard.loaded()) {
                loaded = false;
            } else if (!reloads.contains(entry.getKey())) {
                wait = Math.min(wait, shard.turn(consumer, now) - now);
            }
        }
        if (membership.moved()) {
            return 0;
        }
        if (!reloads.isEmpty()) {
            loaded = false;
            wait = 0;
            Set<Integer> again = new TreeSet<>(reloads);
            reloads.clear();
            load(again);
        }
        ready = loaded;
        wasReady |= loaded;
        return wait <= 0 ? 0 : Math.max(1, wait / 1_000_000);
    }

    /** The next owner of the partitions should find in them what was sent. */
    private void handOver() {
        if (!stopping()) {
            producer.flush();
        }
    }

    /** Begins with the partitions that the group has given, or does without those that it has taken. */
    private void settle() {
        ready = false;
        assigned = false;
        dropShards();
        reloads.clear();
        if (!membership.settle()) {
            return;
        }
        Set<TopicPartition> mine = consumer.assignment();
        Set<Integer> whole = new TreeSet<>();
        mine.forEach(part -> whole.add(part.partition()));
        whole.removeIf(partition -> !mine.containsAll(parts(partition)));
        assigned = allTopicsExist() && mine.size() == whole.size() * topics.size();
        if (assigned) {
            LOG.info("{}: reading partitions {}", options.role(), whole);
            load(whole);
        } else {
            LOG.warn("{}: waiting for topics, all with the same number of partitions: {}", options.role(), topics);
        }
    }

    private boolean allTopicsExist() {
        return topics.keySet().stream()
                .noneMatch(topic -> consumer.partitionsFor(topic).isEmpty());
    }

    private void load(Set<Integer> partitions) {
        departures.leave();
        producer.flush();
        Set<TopicPartition> all = new HashSet<>();
        partitions.forEach(partition -> all.addAll(parts(partition)));
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        Map<TopicPartition, OffsetAndMetadata> marks = consumer.committed(all);
        for (int partition : partitions) {
            Shard former = shards.remove(partition);
            if (former != null) {
                former.drop();
            }
            PartitionHandler handler = handlers.create(partition, outbox(partition));
            Shard shard = new Shard(options, partition, subscription, ends, handler, membership, failed);
            shards.put(partition, shard);
            shard.begin(consumer, bookmarks.begin(shard, parts(partition), marks, beginnings, ends));
        }
    }

    private List<TopicPartition> parts(int partition) {
        List<TopicPartition> parts = new ArrayList<>();
        topics.values().forEach(topic -> parts.add(Shard.part(topic, options, partition)));
        return parts;
    }

    private Outbox outbox(int partition) {
        return new PartitionOutbox(
                partition,
                names,
                departures,
                reason -> {
                    LOG.info("{}: reading partition {} again: {}", options.role(), partition, reason);
                    reloads.add(partition);
                },
                alarm::ring);
    }

    private void dropShards() {
        shards.values().forEach(Shard::drop);
        shards.clear();
    }

    @Override
    public void close() {
        boolean served = ready();
        ready = false;
        membership.close();
        try {
            if (served && stopping()) {
                bookmarks.leave(shards.values());
            }
        } finally {
            dropShards();
            closeClients();
        }
    }

    private void closeClients() {
        try {
            producer.close(CLOSING);
        } finally {
            consumer.close(CloseOptions.timeout(CLOSING));
        }
    }
}
