package io.refeed.operations.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigsOptions;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Tries what a login can do to a topic, against the live broker, and changes nothing unless the login may delete topics:
 * then the topic is gone.
 */
final class PermissionProbe implements AutoCloseable {
    static final List<String> OPERATIONS = List.of("read", "write", "describe", "create", "alter", "delete");

    private static final long PATIENCE_SECONDS = 120;
    private static final int LARGER_THAN_ANY = 3 << 20;

    private final Map<String, Object> login;
    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;

    /** @param login client properties, {@code bootstrap.servers} among them */
    PermissionProbe(Map<String, Object> login) {
        this.login = login;
        this.admin = Admin.create(login);
        this.consumer = new KafkaConsumer<>(
                with(Map.of(
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "20",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.producer = new KafkaProducer<>(
                with(Map.of(
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.toString(2 * LARGER_THAN_ANY),
                        ProducerConfig.LINGER_MS_CONFIG, "0",
                        CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, "10000")),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private Map<String, Object> with(Map<String, Object> more) {
        Map<String, Object> all = new java.util.HashMap<>(login);
        all.putAll(more);
        return all;
    }

    /** Whether the login may do that. */
    boolean may(String operation, String topic) throws InterruptedException {
        return switch (operation) {
            case "read" -> allowed(() -> read(topic));
            case "write" -> allowed(() -> write(topic));
            case "describe" ->
                allowed(() -> await(admin.describeTopics(List.of(topic)).allTopicNames()));
            case "create" -> allowed(() -> create(topic));
            case "alter" -> allowed(() -> alter(topic));
            case "delete" ->
                allowed(() -> await(admin.deleteTopics(List.of(topic)).all()));
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private interface Attempt {
        void make() throws InterruptedException, ExecutionException;
    }

    private static boolean allowed(Attempt attempt) throws InterruptedException {
        try {
            attempt.make();
            return true;
        } catch (AuthorizationException e) {
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return false;
            }
            throw new AssertionError("neither allowed nor forbidden: " + e.getCause(), e);
        }
    }

    /** A fetch that was answered was allowed, whether or not there was a record. */
    private void read(String topic) {
        consumer.assign(List.of(new TopicPartition(topic, 0)));
        consumer.seekToBeginning(consumer.assignment());
        double before = fetches();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (consumer.poll(Duration.ofMillis(50)).isEmpty() && fetches() < before + 2) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no fetch of " + topic + " was answered");
            }
        }
    }

    private double fetches() {
        return consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("fetch-total")
                        && metric.metricName().group().equals("consumer-fetch-manager-metrics")
                        && metric.metricName().tags().size() == 1)
                .map(Metric::metricValue)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .findFirst()
                .orElse(0);
    }

    /** A record too large for any topic is refused for its size, by a broker that would have taken it otherwise. */
    private void write(String topic) throws InterruptedException, ExecutionException {
        try {
            producer.send(new ProducerRecord<>(topic, 0, new byte[] {1}, new byte[LARGER_THAN_ANY]))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            throw new AssertionError("a record of " + LARGER_THAN_ANY + " bytes was taken by " + topic);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof RecordTooLargeException)) {
                throw e;
            }
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("no answer to a record for " + topic, e);
        }
    }

    private void create(String topic) throws InterruptedException, ExecutionException {
        try {
            await(admin.createTopics(
                            List.of(new NewTopic(topic, 1, (short) 1)), new CreateTopicsOptions().validateOnly(true))
                    .all());
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private void alter(String topic) throws InterruptedException, ExecutionException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        AlterConfigOp change = new AlterConfigOp(new ConfigEntry("retention.ms", "1234567"), AlterConfigOp.OpType.SET);
        await(admin.incrementalAlterConfigs(
                        Map.of(resource, List.of(change)), new AlterConfigsOptions().validateOnly(true))
                .all());
    }

    private static void await(org.apache.kafka.common.KafkaFuture<?> future)
            throws InterruptedException, ExecutionException {
        try {
            future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("no answer within " + PATIENCE_SECONDS + " s", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
        consumer.close();
        admin.close();
    }
}
