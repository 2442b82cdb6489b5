package io.refeed.protocol.service;

import io.refeed.protocol.Isolation;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes a service's clients. */
final class Clients {
    private Clients() {}

    /**
     * A consumer that gets the same partition numbers of all topics. It sees no aborted answers: the auditor does not
     * either, and both must count the same ones.
     */
    static KafkaConsumer<byte[], byte[]> consumer(ServiceOptions options, boolean patient) {
        int session = (int) options.session().toMillis();
        Map<String, Object> settings =
                options.connection().consumerProperties(clientId(options), options.group(), Isolation.COMMITTED);
        settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(RangeAssignor.class.getName()));
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, Math.min(session / 3, 3000));
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5000);
        if (patient) {
            settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1 << 18);
            settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        }
        if (options.instance() != null) {
            settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, options.instance());
        }
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** A producer that does not hold up the poll loop for long. */
    static KafkaProducer<byte[], byte[]> producer(ServiceOptions options) {
        Map<String, Object> settings = options.connection().producerProperties(clientId(options));
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.METADATA_MAX_AGE_CONFIG, 5000);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static String clientId(ServiceOptions options) {
        return options.instance() == null ? options.role() : options.role() + "-" + options.instance();
    }
}
