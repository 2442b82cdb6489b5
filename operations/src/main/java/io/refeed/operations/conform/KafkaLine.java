package io.refeed.operations.conform;

import io.refeed.protocol.BrokerUnavailableException;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Faults;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** The topics on a broker. Closing it closes its clients. Not safe for use by several threads. */
final class KafkaLine implements Line, AutoCloseable {
    private final Connection connection;
    private final int partitions;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /** Reads one topic from where it ends now. */
    KafkaLine(Connection connection, int partitions, Topic read) {
        this.connection = connection;
        this.partitions = partitions;
        this.producer = connection.producer("refeed-conform");
        this.consumer =
                connection.tail("refeed-conform", Isolation.COMMITTED, List.of(connection.name(read)), partitions);
        // Where it begins must stand before anything is sent.
        consumer.assignment().forEach(consumer::position);
    }

    @Override
    public int partitions() {
        return partitions;
    }

    @Override
    public String send(Topic topic, int partition, byte[] key, byte[] value) throws InterruptedException {
        try {
            RecordMetadata sent = producer.send(new ProducerRecord<>(connection.name(topic), partition, key, value))
                    .get();
            return place(sent.topic(), sent.partition(), sent.offset());
        } catch (ExecutionException e) {
            throw new BrokerUnavailableException(
                    "cannot write to " + connection.name(topic) + ": " + Faults.describe(e.getCause()), e.getCause());
        }
    }

    @Override
    public void poll(Duration timeout, Consumer<Arrival> taker) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(timeout)) {
            taker.accept(new Arrival(
                    record.partition(),
                    record.key(),
                    record.value(),
                    place(record.topic(), record.partition(), record.offset())));
        }
    }

    private static String place(String topic, int partition, long offset) {
        return topic + "-" + partition + "@" + offset;
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }
}
