package io.refeed.testbed.crash;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import io.refeed.testbed.live.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Follows the stream of the games that begin now, to know when to strike. */
public final class StreamWatch implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final MessageCodec<StreamRecord> codec = MessageCodec.stream();
    private final int games;
    private final Map<String, Integer> rounds = new HashMap<>();
    private final Set<String> over = new HashSet<>();

    /** @param games how many games are to be played */
    public StreamWatch(Connection connection, int partitions, int games) {
        this.games = games;
        this.consumer = connection.consumer("watch", null, Isolation.UNCOMMITTED);
        List<TopicPartition> parts = new ArrayList<>();
        for (int partition = 0; partition < partitions; partition++) {
            parts.add(new TopicPartition(connection.name(Topic.STREAM), partition));
        }
        consumer.assign(parts);
        consumer.endOffsets(parts).forEach(consumer::seek);
    }

    /** How many rounds have begun, all games together. */
    public int rounds() {
        return rounds.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Waits until so many rounds have begun, all games together; whether they have before the last game was over. */
    public boolean awaitRounds(int wanted) {
        long lastSign = System.nanoTime();
        while (rounds() < wanted && over.size() < games) {
            if (System.nanoTime() - lastSign > Waiting.LIMIT.toNanos()) {
                throw new AssertionError("waiting for " + wanted + " rounds, the stream stands at " + rounds);
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(20))) {
                lastSign = System.nanoTime();
                StreamRecord message = codec.decode(record.key(), record.value());
                if (message instanceof StreamWord word) {
                    rounds.merge(word.game(), word.round(), Math::max);
                } else if (message instanceof StreamEnd) {
                    over.add(message.game());
                }
            }
        }
        return over.size() < games;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
