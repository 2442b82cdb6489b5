package io.refeed.operations.conform;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A consumer that joins a group, reads nothing, and commits nothing. Not safe for use by several threads. */
final class GroupRival implements Rival {
    private static final Duration POLL = Duration.ofMillis(50);

    private final Connection connection;
    private final ConsumerGroupDescription group;
    private final Duration patience;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /**
     * @param assignor how the members of a classic group share the partitions; null if the broker shares them out
     * @param patience how long the others may take to let it in
     */
    GroupRival(Connection connection, ConsumerGroupDescription group, String assignor, Duration patience) {
        this.connection = connection;
        this.group = group;
        this.patience = patience;
        Map<String, Object> settings = new HashMap<>(
                connection.consumerProperties("refeed-conform-rival", group.groupId(), Isolation.COMMITTED));
        if (assignor == null) {
            // These are the broker's to say where it shares out.
            settings.remove(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG);
            settings.remove(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG);
            settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
        } else {
            settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, List.of(assignor));
        }
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Set<Integer> join() throws InterruptedException {
        Set<String> topics = new TreeSet<>();
        group.members()
                .forEach(member ->
                        member.assignment().topicPartitions().forEach(partition -> topics.add(partition.topic())));
        consumer.subscribe(topics);
        long deadline = System.nanoTime() + patience.toNanos();
        while (taken().isEmpty() && System.nanoTime() < deadline) {
            stay();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        return taken();
    }

    private Set<Integer> taken() {
        Set<Integer> taken = new TreeSet<>();
        for (TopicPartition partition : consumer.assignment()) {
            if (partition.topic().equals(connection.name(Topic.STREAM))) {
                taken.add(partition.partition());
            }
        }
        return taken;
    }

    @Override
    public void stay() {
        consumer.poll(POLL);
        consumer.pause(consumer.assignment());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
