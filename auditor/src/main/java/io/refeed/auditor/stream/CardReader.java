package io.refeed.auditor.stream;

import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the cards with a consumer of its own, on a thread of its own. It is needed only where records of unknown games
 * turn up; before that there is neither consumer nor thread. Reads every card once. Safe for use by several threads.
 */
public final class CardReader implements Announcements, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String topic;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final ExecutorService thread;
    private final MessageCodec<Card> codec = MessageCodec.cards();
    private final Map<Integer, Set<String>> known = new HashMap<>();
    private final Map<Integer, Long> positions = new HashMap<>();
    private Consumer<byte[], byte[]> consumer;

    /**
     * @param topic the name of the topic of the cards
     * @param consumers makes the consumer, and another one after it has failed
     */
    public CardReader(String topic, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.topic = topic;
        this.consumers = consumers;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread reader = new Thread(task, "auditor-cards");
            reader.setDaemon(true);
            return reader;
        });
    }

    @Override
    public CompletableFuture<Set<String>> games(int partition) {
        return CompletableFuture.supplyAsync(() -> read(partition), thread);
    }

    private Set<String> read(int partition) {
        try {
            if (consumer == null) {
                consumer = consumers.get();
            }
            return readToEnd(partition);
        } catch (KafkaException e) {
            dropConsumer();
            throw e;
        }
    }

    private Set<String> readToEnd(int partition) {
        TopicPartition cards = new TopicPartition(topic, partition);
        long end = consumer.endOffsets(List.of(cards), PATIENCE).get(cards);
        consumer.assign(List.of(cards));
        consumer.seek(cards, positions.getOrDefault(partition, 0L));
        Set<String> games = known.computeIfAbsent(partition, p -> new HashSet<>());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (consumer.position(cards, PATIENCE) < end) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                try {
                    if (record.value() == null) {
                        games.remove(MessageCodec.game(record.key()));
                        continue;
                    }
                    games.add(codec.decode(record.key(), record.value()).game());
                } catch (MalformedException e) {
                    // It announces no game; that it is malformed is for the audit to say.
                }
            }
            positions.put(partition, consumer.position(cards, PATIENCE));
            if (System.nanoTime() > deadline) {
                throw new KafkaException("the cards could not be read to their end");
            }
        }
        return Set.copyOf(games);
    }

    private void dropConsumer() {
        if (consumer != null) {
            consumer.close(CloseOptions.timeout(Duration.ZERO));
            consumer = null;
        }
    }

    /** Closes the consumer soon; what is being read is still read. */
    @Override
    public void close() {
        thread.execute(this::dropConsumer);
        thread.shutdown();
    }
}
