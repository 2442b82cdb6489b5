package io.refeed.auditor.stream;

import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the cards with a consumer of its own, on a thread of its own. It is needed only where records of unknown games
 * turn up; before that there is neither consumer nor thread. Reads every card once. Safe for use by several threads.
 */
public final class CardReader implements Announcements, AutoCloseable {
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
        return CompletableFuture.supplyAsync(() -> reading(() -> newGames(partition)), thread);
    }

    @Override
    public CompletableFuture<Map<String, Card>> cards(int partition, Set<String> games) {
        return CompletableFuture.supplyAsync(() -> reading(() -> allCards(partition, games)), thread);
    }

    /** Reads with a consumer, which is made if there is none, and dropped if it fails. */
    private <T> T reading(Supplier<T> cards) {
        try {
            if (consumer == null) {
                consumer = consumers.get();
            }
            return cards.get();
        } catch (KafkaException e) {
            dropConsumer();
            throw e;
        }
    }

    private Set<String> newGames(int partition) {
        Set<String> games = known.computeIfAbsent(partition, p -> new HashSet<>());
        long from = positions.getOrDefault(partition, 0L);
        long end = readToEnd(partition, from, (game, card) -> {
            if (card == null) {
                games.remove(game);
            } else {
                games.add(game);
            }
        });
        positions.put(partition, end);
        return Set.copyOf(games);
    }

    private Map<String, Card> allCards(int partition, Set<String> games) {
        Map<String, Card> first = new HashMap<>();
        readToEnd(partition, 0, (game, card) -> {
            if (card == null) {
                first.remove(game);
            } else if (games.contains(game)) {
                first.putIfAbsent(game, card);
            }
        });
        return first;
    }

    /**
     * Reads the cards of a partition from an offset on.
     *
     * @param cards takes each game with its card, or with null where that was removed
     * @return where they end
     */
    private long readToEnd(int partition, long from, BiConsumer<String, Card> cards) {
        return PartitionReader.readToEnd(consumer, new TopicPartition(topic, partition), from, record -> {
            try {
                String game = MessageCodec.game(record.key());
                cards.accept(game, record.value() == null ? null : codec.decode(record.key(), record.value()));
            } catch (MalformedException e) {
                // It announces no game; that it is malformed is for the audit to say.
            }
        });
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
