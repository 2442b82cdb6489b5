package io.refeed.testbed.hostile;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import io.refeed.testbed.live.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A client under the generator's login that writes to {@code outputs} what it likes, on any partition and compressed as it
 * likes. It knows what a player may know: the cards and the stream.
 */
final class Contestant implements AutoCloseable {
    /** The name of its player, by which it finds its own game. */
    static final String PLAYER = "mine";

    /** Not compressed. */
    static final String NONE = "none";

    private final Connection connection;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, KafkaProducer<byte[], byte[]>> producers = new HashMap<>();
    private final MessageCodec<Card> cards = MessageCodec.cards();
    private final MessageCodec<StreamRecord> stream = MessageCodec.stream();
    private final Map<String, Integer> words = new HashMap<>();
    private final Set<String> others = new HashSet<>();
    private String game;
    private int partition;

    /** Reads from now on. */
    Contestant(Connection connection) {
        this.connection = connection;
        this.consumer = connection.consumer("contestant", null, Isolation.COMMITTED);
        List<TopicPartition> parts = new ArrayList<>();
        for (int i = 0; i < SealedHouse.PARTITIONS; i++) {
            parts.add(new TopicPartition(connection.name(Topic.GAMES), i));
            parts.add(new TopicPartition(connection.name(Topic.STREAM), i));
        }
        consumer.assign(parts);
        consumer.endOffsets(parts).forEach(consumer::seek);
    }

    /** Waits for the first word of its own game. */
    void awaitOwnGame() {
        await(() -> game != null && words.containsKey(game));
    }

    /** Waits until so many games of others have come to a round. */
    void awaitOthers(int games, int round) {
        await(() -> others.stream()
                        .filter(name -> words.getOrDefault(name, 0) >= round)
                        .count()
                >= games);
    }

    /** Waits for the word of a round of its own game. */
    void awaitWord(int round) {
        await(() -> words.getOrDefault(game, 0) >= round);
    }

    /** Gives up its own game, in whatever round that is. */
    void resign() {
        for (int round = 1; round <= words.get(game); round++) {
            send(partition, game, "{\"game\":\"" + game + "\",\"round\":" + round + ",\"resigned\":\"enough\"}");
        }
    }

    /** Its own game, on the wire. */
    String game() {
        return game;
    }

    /** The partition of its own game. */
    int partition() {
        return partition;
    }

    /** The games of the other players. */
    Set<String> others() {
        return others;
    }

    /** Sends anything. */
    Future<RecordMetadata> send(String compression, ProducerRecord<byte[], byte[]> record) {
        return producer(compression).send(record);
    }

    /** Sends a value under a key, uncompressed. */
    void send(int where, String key, String value) {
        send(NONE, new ProducerRecord<>(topic(), where, key == null ? null : bytes(key), bytes(value)));
    }

    /** The name of topic {@code outputs}. */
    String topic() {
        return connection.name(Topic.OUTPUTS);
    }

    /** Waits until everything that was sent has been taken or refused. */
    void flush() {
        producers.values().forEach(KafkaProducer::flush);
    }

    /** Waits for the broker's word on a record: null if it took it, else why it did not. */
    static Throwable refusal(Future<RecordMetadata> sent) throws InterruptedException {
        try {
            sent.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A usual client lets nothing leave that is too large; this one leaves that to the broker, and puts much into one batch. */
    private KafkaProducer<byte[], byte[]> producer(String compression) {
        return producers.computeIfAbsent(compression, name -> {
            Map<String, Object> settings = connection.producerProperties("contestant-" + name);
            settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, name);
            if (!name.equals(NONE)) {
                settings.put(ProducerConfig.BATCH_SIZE_CONFIG, Integer.toString(110 << 20));
                settings.put(ProducerConfig.LINGER_MS_CONFIG, "10000");
            }
            settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(1 << 30));
            settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, Integer.toString(1 << 30));
            return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        });
    }

    private interface Condition {
        boolean holds();
    }

    private void await(Condition condition) {
        long deadline = System.nanoTime() + Waiting.LIMIT.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("own game " + game + ", words " + words);
            }
            consumer.poll(Duration.ofMillis(20)).forEach(this::take);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(connection.name(Topic.GAMES))) {
            Card card = cards.decode(record.key(), record.value());
            if (card.player().equals(PLAYER)) {
                game = card.game();
                partition = record.partition();
            } else {
                others.add(card.game());
            }
        } else if (stream.decode(record.key(), record.value()) instanceof StreamWord word) {
            words.merge(word.game(), word.round(), Math::max);
        }
    }

    @Override
    public void close() {
        producers.values().forEach(producer -> producer.close(Duration.ZERO));
        consumer.close();
    }
}
