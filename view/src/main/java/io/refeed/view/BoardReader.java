package io.refeed.view;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Contamination;
import io.refeed.protocol.message.Truth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts on the board what cards, truths, verdicts and blocks say, from the beginning of the topics on. Waits for a broker and for
 * topics that are not there. One thread calls {@link #run}, any thread the rest.
 */
final class BoardReader implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BoardReader.class);
    private static final List<Topic> TOPICS = List.of(Topic.GAMES, Topic.TRUTH, Topic.VERDICTS, Topic.CONTAMINATION);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long AGAIN = 500;

    private final Connection connection;
    private final GameBoard board;
    private final Map<String, Topic> topics = new HashMap<>();
    private final MessageCodec<Card> cards = MessageCodec.cards();
    private final MessageCodec<Truth> truths = MessageCodec.truth();
    private final MessageCodec<Contamination> blocks = MessageCodec.contamination();
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile KafkaConsumer<byte[], byte[]> consumer;
    private volatile boolean caughtUp;

    BoardReader(Connection connection, GameBoard board) {
        this.connection = connection;
        this.board = board;
        TOPICS.forEach(topic -> topics.put(connection.name(topic), topic));
    }

    @Override
    public void run() {
        try {
            while (!stop.await(0, TimeUnit.MILLISECONDS)) {
                try (KafkaConsumer<byte[], byte[]> reader =
                        connection.consumer("refeed-page", null, Isolation.COMMITTED)) {
                    consumer = reader;
                    read(reader);
                } catch (WakeupException e) {
                    return;
                } catch (KafkaException e) {
                    caughtUp = false;
                    LOG.warn("the page reads again from the beginning: {}", e.getMessage());
                }
                stop.await(AGAIN, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(KafkaConsumer<byte[], byte[]> reader) throws InterruptedException {
        List<TopicPartition> all = partitions(reader);
        reader.assign(all);
        reader.seekToBeginning(all);
        Map<TopicPartition, Long> ends = new HashMap<>(reader.endOffsets(all));
        while (stop.getCount() > 0) {
            reader.poll(POLL).forEach(this::take);
            if (!caughtUp) {
                ends.entrySet().removeIf(end -> reader.position(end.getKey()) >= end.getValue());
                caughtUp = ends.isEmpty();
            }
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> reader) throws InterruptedException {
        List<TopicPartition> all = new ArrayList<>();
        for (String topic : topics.keySet()) {
            while (reader.partitionsFor(topic).isEmpty()) {
                if (stop.await(AGAIN, TimeUnit.MILLISECONDS)) {
                    throw new WakeupException();
                }
            }
            reader.partitionsFor(topic).forEach(part -> all.add(new TopicPartition(topic, part.partition())));
        }
        return all;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        Topic topic = topics.get(record.topic());
        try {
            if (record.value() == null) {
                if (topic == Topic.GAMES) {
                    board.remove(MessageCodec.game(record.key()));
                }
                return;
            }
            switch (topic) {
                case GAMES -> board.card(cards.decode(record.key(), record.value()), record.timestamp());
                case TRUTH -> board.truth(truths.decode(record.key(), record.value()));
                case VERDICTS -> board.verdict(MessageCodec.game(record.key()), Trees.object(record.value()));
                default -> board.block(blocks.decode(record.key(), record.value()));
            }
        } catch (MalformedException e) {
            LOG.debug("skipped a record of {}: the auditor reports what cannot be read", record.topic(), e);
        }
    }

    /** Whether the board has what the topics held when it was begun. */
    boolean caughtUp() {
        return caughtUp;
    }

    @Override
    public void close() {
        stop.countDown();
        KafkaConsumer<byte[], byte[]> reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
    }
}
