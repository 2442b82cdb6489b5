package io.refeed.operations.conform;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.Trees;
import io.refeed.testbed.live.Waiting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A player, or a detector, with plain clients, on a thread of its own, that answers each word with the number of its round, or a score made of
 * that, and makes one mistake.
 */
final class WrongPlayer implements AutoCloseable {
    private static final int ROUND = 3;
    private static final int FLOOD = 2000;
    private static final int LARGE = 5 << 20;

    private final Connection connection;
    private final Kind kind;
    private final String name;
    private final int partitions;
    private final Mistake mistake;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread = new Thread(this::play, "wrong-player");
    private final Set<String> mine = new HashSet<>();
    private final Map<String, Long> rounds = new HashMap<>();
    private final Map<String, List<ConsumerRecord<byte[], byte[]>>> held = new HashMap<>();
    private volatile boolean stopping;

    WrongPlayer(Connection connection, int partitions, String name, Mistake mistake) {
        this(Kind.PLAYER, connection, partitions, name, mistake);
    }

    WrongPlayer(Kind kind, Connection connection, int partitions, String name, Mistake mistake) {
        this.kind = kind;
        this.connection = connection;
        this.name = name;
        this.partitions = partitions;
        this.mistake = mistake;
        Map<String, Object> settings = connection.producerProperties("wrong");
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(2 * LARGE));
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        consumer = connection.consumer("wrong", null, Isolation.COMMITTED);
        List<TopicPartition> all = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            all.add(new TopicPartition(connection.name(Topic.GAMES), partition));
            all.add(new TopicPartition(connection.name(Topic.STREAM), partition));
        }
        consumer.assign(all);
        consumer.seekToBeginning(all);
        thread.start();
    }

    /** What cards call it. */
    String name() {
        return name;
    }

    private void play() {
        while (!stopping) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(20))) {
                take(record);
            }
        }
        producer.close(Duration.ZERO);
        consumer.close();
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        String game = new String(record.key(), StandardCharsets.UTF_8);
        if (record.topic().equals(connection.name(Topic.STREAM))) {
            if (mine.contains(game)) {
                word(game, record);
            } else {
                held.computeIfAbsent(game, key -> new ArrayList<>()).add(record);
            }
        } else if (record.value() == null) {
            mine.remove(game);
        } else if (mistake == Mistake.ANSWERS_FOR_OTHERS || isCalled(Trees.object(record.value()))) {
            mine.add(game);
            held.getOrDefault(game, List.of()).forEach(word -> word(game, word));
        }
    }

    private boolean isCalled(Map<String, Object> card) {
        return kind == Kind.PLAYER
                ? name.equals(card.get("player"))
                : card.get("detectors") instanceof List<?> called && called.contains(name);
    }

    private void word(String game, ConsumerRecord<byte[], byte[]> record) {
        if (Trees.object(record.value()).get("round") instanceof Long round
                && round == rounds.merge(game, 0L, Long::sum) + 1
                && !stopping) {
            rounds.put(game, round);
            answer(game, record.partition(), round);
        }
    }

    private void answer(String game, int partition, long round) {
        int elsewhere = (partition + 1) % partitions;
        switch (mistake) {
            case NONE, ANSWERS_FOR_OTHERS -> send(game, partition, game, round, quoted(round));
            case SKIPS_A_ROUND -> {
                if (round != ROUND) {
                    send(game, partition, game, round, quoted(round));
                }
            }
            case ANSWERS_TWICE -> {
                send(game, partition, game, round, quoted(round));
                send(game, partition, game, round, quoted(round + 1));
            }
            case ANSWERS_AHEAD -> {
                send(game, partition, game, round + 1, quoted(round + 1));
                send(game, partition, game, round, quoted(round));
            }
            case WRONG_KEY -> send(game.substring(game.indexOf('/') + 1), partition, game, round, quoted(round));
            case WRONG_PARTITION -> send(game, elsewhere, game, round, quoted(round));
            case NUMBER -> send(game, partition, game, round, kind == Kind.PLAYER ? Long.toString(round) : "\"0.5\"");
            case SILENT -> {
                // That is it.
            }
            case CRASHES -> {
                if (round == ROUND) {
                    stopping = true;
                } else {
                    send(game, partition, game, round, quoted(round));
                }
            }
            case FLOODS -> {
                for (int i = 1; i <= FLOOD; i++) {
                    send(game, partition, game, round + i, quoted(round));
                }
                for (int i = 0; i < FLOOD; i++) {
                    send(game, partition, game, round, quoted(round));
                }
            }
            case FIVE_MEGABYTES -> send(game, partition, game, round, '"' + "4".repeat(LARGE) + '"');
        }
    }

    private String quoted(long word) {
        return kind == Kind.PLAYER ? "\"" + word + "\"" : "0." + (word % 9 + 1);
    }

    private void send(String key, int partition, String game, long round, String word) {
        String said = kind == Kind.PLAYER ? "\"word\":" + word : "\"detector\":\"" + name + "\",\"score\":" + word;
        String value = "{\"game\":\"" + game + "\",\"round\":" + round + "," + said + "}";
        producer.send(new ProducerRecord<>(
                connection.name(kind.topic()),
                partition,
                key.getBytes(StandardCharsets.UTF_8),
                value.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        stopping = true;
        Waiting.await().until(() -> !thread.isAlive());
    }
}
