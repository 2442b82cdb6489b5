package io.refeed.auditor;

import io.refeed.auditor.stream.AuditTopology;
import io.refeed.auditor.stream.UnsendableRecords;
import io.refeed.protocol.ClientSettings;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Topics;
import io.refeed.protocol.service.ServiceOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.WallclockTimestampExtractor;

/** The settings of Kafka Streams: first what suits the audit best, then the user's, then what must not be otherwise. */
final class StreamsSettings {
    /** How long a broker that was killed may be away, until it leads its partitions again. */
    private static final Duration BROKER_RESTART = Duration.ofSeconds(20);

    private static final long LARGEST_CACHE = 32 << 20;

    /** Of the memory, so that it is no more than what the audit of long games leaves. */
    private static final long CACHE_SHARE = 32;

    private StreamsSettings() {}

    static Properties of(ServiceOptions options, Path stateDir) {
        Properties properties = new Properties();
        suit(properties, options);
        options.connection().client().forEach((key, value) -> {
            if (!ClientSettings.fixed(key)) {
                properties.put(key, value);
            }
        });
        insist(properties, options, stateDir);
        return properties;
    }

    /**
     * Commits several times a second, so that readers of committed records do not wait long. Fetches wait for a quarter
     * of a megabyte, at most 50 ms: an audit that wakes up for every record takes the time of those who play. Which
     * topic is read first makes no difference to the audit, so no task idles for one that has nothing.
     */
    private static void suit(Properties properties, ServiceOptions options) {
        put(properties, StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 250);
        put(properties, StreamsConfig.POLL_MS_CONFIG, 50);
        put(properties, StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        put(
                properties,
                StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG,
                Math.min(LARGEST_CACHE, Runtime.getRuntime().maxMemory() / CACHE_SHARE));
        put(properties, StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
        // A member that gets a task reads its changelog back, so a newcomer gets its share at once and not when it has
        // caught up.
        put(properties, StreamsConfig.ACCEPTABLE_RECOVERY_LAG_CONFIG, Long.MAX_VALUE);
        put(
                properties,
                StreamsConfig.topicPrefix(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG),
                Topics.AHEAD.toMillis());
        put(properties, StreamsConfig.ENABLE_METRICS_PUSH_CONFIG, false);
        properties.putAll(Connection.PROMPTNESS);
        long session = options.session().toMillis();
        putConsumer(properties, ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        putConsumer(properties, ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, session / 3);
        putConsumer(properties, ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 256 << 10);
        putConsumer(properties, ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        putConsumer(properties, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000);
        // A transaction that a killed auditor left open blocks readers until it times out, or until the auditor is back
        // under its name; but one that times out while a broker comes back may never be ended in all of its partitions.
        putProducer(
                properties, ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, Math.max(session, BROKER_RESTART.toMillis()));
        putProducer(properties, ProducerConfig.MAX_REQUEST_SIZE_CONFIG, AuditTopology.LARGEST_RECORD);
        putProducer(properties, ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    }

    private static void insist(Properties properties, ServiceOptions options, Path stateDir) {
        put(properties, StreamsConfig.APPLICATION_ID_CONFIG, options.group());
        put(
                properties,
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                options.connection().bootstrap());
        put(properties, StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        put(properties, StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        put(properties, StreamsConfig.STATE_DIR_CONFIG, stateDir);
        // A client may give its records any time, even one before 1970, at which Kafka Streams stops; the audit asks
        // for none.
        put(
                properties,
                StreamsConfig.DEFAULT_TIMESTAMP_EXTRACTOR_CLASS_CONFIG,
                WallclockTimestampExtractor.class.getName());
        put(properties, StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, UnsendableRecords.class.getName());
        putConsumer(properties, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        if (options.instance() != null) {
            putConsumer(properties, ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, options.instance());
        }
    }

    private static void putConsumer(Properties properties, String key, Object value) {
        put(properties, StreamsConfig.mainConsumerPrefix(key), value);
    }

    private static void putProducer(Properties properties, String key, Object value) {
        put(properties, StreamsConfig.producerPrefix(key), value);
    }

    private static void put(Properties properties, String key, Object value) {
        properties.setProperty(key, value.toString());
    }
}
