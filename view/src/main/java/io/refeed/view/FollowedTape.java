package io.refeed.view;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the records of one game's partition into its tape, on a thread of its own, from shortly before the game was announced,
 * until the game is over or no one looks any more.
 */
final class FollowedTape implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedTape.class);
    private static final List<Topic> TOPICS = List.of(Topic.PROVENANCE, Topic.STREAM, Topic.OUTPUTS);
    private static final Duration POLL = Duration.ofMillis(200);

    /** The clocks of those who write records may differ. */
    private static final long BEFORE = Duration.ofMinutes(2).toMillis();

    private final Connection connection;
    private final byte[] key;
    private final long announced;
    private final Tape tape;
    private final Map<String, Topic> topics = new HashMap<>();
    private volatile KafkaConsumer<byte[], byte[]> consumer;
    private volatile boolean closed;
    private volatile String fault;

    /** @param announced when the game was announced, in milliseconds since 1970 */
    FollowedTape(Connection connection, String game, long announced, Tape tape) {
        this.connection = connection;
        this.key = game.getBytes(StandardCharsets.UTF_8);
        this.announced = announced;
        this.tape = tape;
        TOPICS.forEach(topic -> topics.put(connection.name(topic), topic));
    }

    Tape tape() {
        return tape;
    }

    /** Why it cannot be read, a sentence; null if it can. */
    String fault() {
        return fault;
    }

    @Override
    public void run() {
        try (KafkaConsumer<byte[], byte[]> reader = connection.consumer("refeed-tape", null, Isolation.COMMITTED)) {
            consumer = reader;
            begin(reader);
            while (!closed && !tape.over()) {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                    if (Arrays.equals(record.key(), key)) {
                        tape.take(topics.get(record.topic()), record);
                    }
                }
            }
        } catch (WakeupException | InterruptException e) {
            // No one looks any more.
        } catch (KafkaException e) {
            LOG.warn("a game cannot be followed: {}", e.getMessage());
            fault = "the records of this game cannot be read: " + e.getMessage();
        } catch (RuntimeException e) {
            LOG.error("a game cannot be followed", e);
            fault = "this game cannot be shown";
        }
    }

    private void begin(KafkaConsumer<byte[], byte[]> reader) {
        Map<TopicPartition, Long> times = new HashMap<>();
        for (String topic : topics.keySet()) {
            int partitions = reader.partitionsFor(topic).size();
            times.put(new TopicPartition(topic, Topics.home(key, partitions)), Math.max(0, announced - BEFORE));
        }
        reader.assign(times.keySet());
        reader.seekToBeginning(times.keySet());
        Map<TopicPartition, OffsetAndTimestamp> starts = reader.offsetsForTimes(times);
        starts.forEach((part, start) -> {
            if (start != null) {
                reader.seek(part, start.offset());
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        KafkaConsumer<byte[], byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
    }
}
