package io.refeed.gateway;

import io.refeed.protocol.SetAside;
import io.refeed.protocol.service.ServiceOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends records on to other topics, each to the number of the partition that it came from. For one thread, but {@link #abort}. */
final class Sender {
    private static final int PATIENCE_MILLIS = 10_000;

    private final KafkaProducer<byte[], byte[]> producer;
    private final Callback onSent;
    private volatile Exception lost;

    Sender(ServiceOptions options, String clientId) {
        Map<String, Object> settings = new HashMap<>(options.connection().producerProperties(clientId));
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        // There may be many players.
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1 << 23);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.onSent = (metadata, error) -> {
            if (error != null) {
                lost = error;
            }
        };
    }

    /** Sends a record's key and value, at the time that it is now. */
    void copy(ConsumerRecord<byte[], byte[]> record, String topic) {
        producer.send(new ProducerRecord<>(topic, record.partition(), record.key(), record.value()), onSent);
    }

    void setAside(ConsumerRecord<byte[], byte[]> record, SetAside letter, String topic) {
        producer.send(
                new ProducerRecord<>(topic, record.partition(), letter.key(), letter.value(), letter.headers()),
                onSent);
    }

    /**
     * Waits until the broker has what was sent.
     *
     * @throws IllegalStateException if a record is lost
     */
    void flush() {
        producer.flush();
        check();
    }

    /** Throws an {@link IllegalStateException} if a record is lost. */
    void check() {
        if (lost != null) {
            throw new IllegalStateException("a record could not be sent: " + lost.getMessage(), lost);
        }
    }

    /** Gives up what has not been sent; for any thread. */
    void abort() {
        producer.close(Duration.ZERO);
    }

    void close(Duration patience) {
        producer.close(patience);
    }
}
