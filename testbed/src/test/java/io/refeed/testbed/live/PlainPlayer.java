package io.refeed.testbed.live;

import io.refeed.protocol.json.Trees;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A player as written by someone who knows only the protocol: plain clients with their default settings, all
 * topics by subscription, one answer to each new round of each game whose card names it.
 */
final class PlainPlayer implements Runnable, AutoCloseable {
    private final String name;
    private final String prefix;
    private final LongFunction<String> answers;
    private final KafkaConsumer<String, String> consumer;
    private final KafkaProducer<String, String> producer;
    private final Thread thread = new Thread(this, "player");
    private final boolean transactional;
    private final Clock clock;
    private final Set<String> mine = new HashSet<>();
    private volatile boolean reading;
    private final Map<String, Long> rounds = new HashMap<>();

    /** @param answers the answer to a round, null for none ever again */
    PlainPlayer(String name, String bootstrap, String prefix, LongFunction<String> answers) {
        this(name, bootstrap, prefix, answers, false, Duration.ZERO);
    }

    /**
     * @param transactional whether it answers in transactions, each after another one that it aborts
     * @param ahead how much its clock is fast
     */
    PlainPlayer(
            String name,
            String bootstrap,
            String prefix,
            LongFunction<String> answers,
            boolean transactional,
            Duration ahead) {
        this.transactional = transactional;
        this.clock = Clock.offset(Clock.systemUTC(), ahead);
        this.name = name;
        this.prefix = prefix;
        this.answers = answers;
        Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", bootstrap));
        if (transactional) {
            settings.put("transactional.id", name);
        }
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "group.id", "player-" + name, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        thread.start();
    }

    /** Waits until it reads the topics. */
    void awaitReading() {
        Waiting.await().until(() -> reading);
    }

    @Override
    public void run() {
        try (consumer;
                producer) {
            if (transactional) {
                producer.initTransactions();
            }
            consumer.subscribe(List.of(prefix + "games", prefix + "stream"));
            while (true) {
                ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(1));
                reading = !consumer.assignment().isEmpty();
                for (ConsumerRecord<String, String> record : records) {
                    take(record, Trees.object(record.value().getBytes(StandardCharsets.UTF_8)));
                }
            }
        } catch (WakeupException e) {
            // It was closed.
        }
    }

    private void take(ConsumerRecord<String, String> record, Map<String, Object> message) {
        String game = record.key();
        if (record.topic().endsWith("games")) {
            if (name.equals(message.get("player"))) {
                mine.add(game);
                answer(record.partition(), game);
            }
        } else if (message.get("round") instanceof Long round) {
            rounds.merge(game, round, Math::max);
            answer(record.partition(), game);
        }
    }

    /** Answers the latest word of a game, once its card is known. */
    private void answer(int partition, String game) {
        Long round = rounds.get(game);
        String answer = mine.contains(game) && round != null ? answers.apply(round) : null;
        if (answer != null) {
            if (transactional) {
                producer.beginTransaction();
                send(partition, game, round, "99");
                producer.abortTransaction();
                producer.beginTransaction();
                send(partition, game, round, answer);
                producer.commitTransaction();
            } else {
                send(partition, game, round, answer);
            }
        }
    }

    private void send(int partition, String game, long round, String answer) {
        String output = "{\"game\":\"" + game + "\",\"round\":" + round + ",\"word\":\"" + answer + "\"}";
        producer.send(new ProducerRecord<>(prefix + "outputs", partition, clock.millis(), game, output));
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
