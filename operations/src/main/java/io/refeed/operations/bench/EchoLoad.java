package io.refeed.operations.bench;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The yardstick: tokens that go through one topic and come back through another, with the clients' settings of the
 * services, one producer and one consumer on each side, and nothing in between.
 */
final class EchoLoad {
    private static final String ECHO = "refeed-bench-echo";
    private static final String MIRROR = "refeed-bench-mirror";
    private static final Duration POLL = Duration.ofMillis(100);
    private static final byte[] PADDING =
            "\"game\":\"r0000000/000\",\"round\":000000,\"word\":\"000000\"".getBytes(StandardCharsets.UTF_8);

    private final Connection connection;
    private final int partitions;
    private final String there;
    private final String back;

    EchoLoad(Connection connection, int partitions) throws InterruptedException, ExecutionException {
        this.connection = connection;
        this.partitions = partitions;
        this.there = connection.prefix() + "echo-there";
        this.back = connection.prefix() + "echo-back";
        try (Admin admin = connection.admin("refeed-bench")) {
            admin.createTopics(List.of(
                            new NewTopic(there, Optional.of(partitions), Optional.empty()),
                            new NewTopic(back, Optional.of(partitions), Optional.empty())))
                    .all()
                    .get();
        }
    }

    /** The points that a token passes, from round to round. */
    List<Passage> way() {
        return List.of(
                new Passage(ECHO, there, true),
                new Passage(MIRROR, there, false),
                new Passage(MIRROR, back, true),
                new Passage(ECHO, back, false));
    }

    /** Sends so many tokens round and round, so many rounds each. */
    Measurement run(Load load, Observer observer) throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch reading = new CountDownLatch(1);
        Thread mirror = new Thread(() -> mirror(stop, reading), "refeed-echo");
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(ECHO, back);
                KafkaProducer<byte[], byte[]> producer = connection.producer(ECHO)) {
            mirror.start();
            reading.await();
            warmUp(consumer, producer);
            observer.begin(
                    IntStream.range(0, load.atOnce()).mapToObj(EchoLoad::key).toList(), load.rounds());
            Measurement measured = drive(consumer, producer, load.atOnce(), load.rounds());
            observer.end();
            return measured;
        } finally {
            stop.set(true);
            mirror.join();
        }
    }

    /** One token through every partition: connections and metadata are there afterwards. */
    private void warmUp(KafkaConsumer<byte[], byte[]> consumer, KafkaProducer<byte[], byte[]> producer) {
        for (int partition = 0; partition < partitions; partition++) {
            producer.send(new ProducerRecord<>(there, partition, key(partition), PADDING));
        }
        int seen = 0;
        while (seen < partitions) {
            seen += consumer.poll(POLL).count();
        }
    }

    private Measurement drive(
            KafkaConsumer<byte[], byte[]> consumer, KafkaProducer<byte[], byte[]> producer, int tokens, int rounds) {
        int[] count = new int[tokens];
        long start = System.nanoTime();
        for (int token = 0; token < tokens; token++) {
            producer.send(new ProducerRecord<>(there, token % partitions, key(token), PADDING));
        }
        long left = (long) tokens * rounds;
        while (left > 0) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                int token = token(record.key());
                left--;
                if (++count[token] < rounds) {
                    producer.send(new ProducerRecord<>(there, record.partition(), record.key(), PADDING));
                }
            }
        }
        return new Measurement((long) tokens * rounds, System.nanoTime() - start, 0);
    }

    private void mirror(AtomicBoolean stop, CountDownLatch reading) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(MIRROR, there);
                KafkaProducer<byte[], byte[]> producer = connection.producer(MIRROR)) {
            reading.countDown();
            while (!stop.get()) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    producer.send(new ProducerRecord<>(back, record.partition(), record.key(), record.value()));
                }
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer(String client, String topic) {
        KafkaConsumer<byte[], byte[]> consumer =
                connection.tail(client, Isolation.UNCOMMITTED, List.of(topic), partitions);
        // Where to read from is settled from here on, whatever is sent next.
        consumer.assignment().forEach(consumer::position);
        return consumer;
    }

    private static byte[] key(int token) {
        return new byte[] {(byte) (token >> 8), (byte) token};
    }

    private static int token(byte[] key) {
        return ((key[0] & 0xff) << 8) | (key[1] & 0xff);
    }
}
