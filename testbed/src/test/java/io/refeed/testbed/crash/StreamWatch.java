package io.refeed.testbed.crash;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Follows the stream of one game at a time, to know in which round to strike. */
final class StreamWatch implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final MessageCodec<StreamRecord> codec = MessageCodec.stream();
    private int round;
    private boolean over;

    StreamWatch(Connection connection, int partitions) {
        consumer = connection.consumer("watch", null, Isolation.UNCOMMITTED);
        List<TopicPartition> parts = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            parts.add(new TopicPartition(connection.name(Topic.STREAM), partition));
        }
        consumer.assign(parts);
        consumer.endOffsets(parts).forEach(consumer::seek);
    }

    /** Waits until the stream has come to a round; whether it did before the game was over. */
    boolean awaitRound(int wanted) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (round < wanted && !over) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the stream stands at round " + round + ", waiting for " + wanted);
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(20))) {
                if (codec.decode(record.key(), record.value()) instanceof StreamWord word) {
                    round = Math.max(round, word.round());
                } else {
                    over = true;
                }
            }
        }
        return !over;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
