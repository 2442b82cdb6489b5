package io.refeed.protocol;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The way to a broker, and the settings of every client that takes it: first what Refeed finds best, then what the
 * client file says, then what must not be otherwise. Safe for use by several threads.
 *
 * @param bootstrap where the broker listens: {@code host:port}, several with commas
 * @param client client properties of the user, such as those of a login; they may hold secrets
 * @param prefix the prefix of all topics
 */
public record Connection(String bootstrap, Map<String, String> client, String prefix) {
    /**
     * What makes any client notice soon that a broker is gone. One that vanished with its machine answers nothing, not even
     * that it is gone; by default a client waits half a minute for it.
     */
    public static final Map<String, String> PROMPTNESS = Map.of(
            CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, "500",
            CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, "10000",
            CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, "2000",
            CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, "8000");

    /** Checks that nothing is missing. */
    public Connection {
        Objects.requireNonNull(bootstrap, "bootstrap");
        client = Map.copyOf(client);
        Objects.requireNonNull(prefix, "prefix");
    }

    /** The way to a broker that wants no login, with the usual prefix. */
    public static Connection to(String bootstrap) {
        return new Connection(bootstrap, Map.of(), Topics.PREFIX);
    }

    /**
     * Adds the client properties of a file.
     *
     * @throws BrokerUnavailableException if it cannot be read, or one of them cannot be used
     */
    public Connection withClientConfig(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokerUnavailableException(
                    "cannot read the client configuration " + file + ": " + Faults.describe(e), e);
        }
        Map<String, String> read = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> read.put(name, properties.getProperty(name)));
        ClientSettings.fault(read).ifPresent(fault -> {
            throw new BrokerUnavailableException("in the client configuration " + file + ", " + fault, null);
        });
        return withClient(read);
    }

    /** Adds client properties. */
    public Connection withClient(Map<String, String> properties) {
        Map<String, String> all = new TreeMap<>(client);
        all.putAll(properties);
        return new Connection(bootstrap, all, prefix);
    }

    /** The same with another prefix. */
    public Connection withPrefix(String other) {
        return new Connection(bootstrap, client, other);
    }

    /** The name of a topic on this broker. */
    public String name(Topic topic) {
        return topic.name(prefix);
    }

    /**
     * Properties of a producer. Records leave at once; while one request is under way the next ones gather, so that a
     * busy producer sends large batches and an idle one waits for nothing. One request at a time keeps the order.
     */
    public Map<String, Object> producerProperties(String clientId) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ProducerConfig.LINGER_MS_CONFIG, "0");
        properties.put(ProducerConfig.BATCH_SIZE_CONFIG, Integer.toString(1 << 17));
        properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, Integer.toString(1 << 26));
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(Topics.LARGEST_RECORD));
        addUsers(properties, clientId, ProducerConfig.configNames());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, "1");
        return properties;
    }

    /**
     * Properties of a consumer that reads from the beginning, commits nothing by itself, and gets what is there as soon
     * as it is there.
     *
     * @param group its group, null if it assigns itself its partitions
     */
    public Map<String, Object> consumerProperties(String clientId, String group, Isolation isolation) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "5000");
        properties.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, "1");
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "500");
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, "6000");
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, "2000");
        addUsers(properties, clientId, ConsumerConfig.configNames());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.label());
        if (group != null) {
            properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        }
        return properties;
    }

    /** Properties of an admin client. */
    public Map<String, Object> adminProperties(String clientId) {
        Map<String, Object> properties = new HashMap<>();
        addUsers(properties, clientId, AdminClientConfig.configNames());
        return properties;
    }

    /** A producer of bytes; the caller closes it. */
    public KafkaProducer<byte[], byte[]> producer(String clientId) {
        return new KafkaProducer<>(producerProperties(clientId), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A consumer of bytes; the caller closes it. */
    public KafkaConsumer<byte[], byte[]> consumer(String clientId, String group, Isolation isolation) {
        return new KafkaConsumer<>(
                consumerProperties(clientId, group, isolation),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** A consumer, in no group, of the partitions of some topics from where they end now; the caller closes it. */
    public KafkaConsumer<byte[], byte[]> tail(
            String clientId, Isolation isolation, Collection<String> topics, int partitions) {
        KafkaConsumer<byte[], byte[]> consumer = consumer(clientId, null, isolation);
        List<TopicPartition> all = new ArrayList<>();
        for (String topic : topics) {
            for (int partition = 0; partition < partitions; partition++) {
                all.add(new TopicPartition(topic, partition));
            }
        }
        consumer.assign(all);
        consumer.endOffsets(all).forEach(consumer::seek);
        return consumer;
    }

    /** An admin client; the caller closes it. */
    public Admin admin(String clientId) {
        return Admin.create(adminProperties(clientId));
    }

    /**
     * Waits until the broker answers.
     *
     * @throws BrokerUnavailableException if it does not in time, or refuses the login
     */
    public void check(Duration timeout) {
        Handshake.attempt(this, timeout);
    }

    /** Leaves the client properties out: they may hold passwords. */
    @Override
    public String toString() {
        return "Connection[bootstrap=" + bootstrap + ", prefix=" + prefix + "]";
    }

    private void addUsers(Map<String, Object> properties, String clientId, Set<String> known) {
        properties.putAll(PROMPTNESS);
        client.forEach((key, value) -> {
            if (known.contains(key) || !isForOthers(key)) {
                properties.put(key, value);
            }
        });
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        properties.put(CommonClientConfigs.CLIENT_ID_CONFIG, clientId);
    }

    /** One file serves all kinds of client; each would complain about the settings of the others. */
    private static boolean isForOthers(String key) {
        return ProducerConfig.configNames().contains(key)
                || ConsumerConfig.configNames().contains(key)
                || AdminClientConfig.configNames().contains(key);
    }
}
