package io.refeed.auditor.stream;

import io.refeed.game.Status;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.Trees;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * The games of a partition that have a final verdict, as topic {@code verdicts} tells. An audit that begins anew leaves these
 * alone: what it would find is published, and of old games the topics may have lost records since.
 */
public final class JudgedGames implements IntFunction<Set<String>> {
    private final String topic;
    private final Supplier<Consumer<byte[], byte[]>> consumers;

    /**
     * @param topic the name of the topic of verdicts
     * @param consumers makes a consumer of committed records
     */
    public JudgedGames(String topic, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.topic = topic;
        this.consumers = consumers;
    }

    /** No games: for an audit that knows itself what it has judged. */
    public static Set<String> none(int partition) {
        return Set.of();
    }

    @Override
    public Set<String> apply(int partition) {
        Set<String> judged = new HashSet<>();
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            PartitionReader.readToEnd(
                    consumer, new TopicPartition(topic, partition), 0, record -> take(record, judged));
        }
        return judged;
    }

    private static void take(ConsumerRecord<byte[], byte[]> record, Set<String> judged) {
        try {
            String game = MessageCodec.game(record.key());
            if (isFinal(record.value())) {
                judged.add(game);
            } else {
                judged.remove(game);
            }
        } catch (MalformedException e) {
            // No auditor wrote this.
        }
    }

    private static boolean isFinal(byte[] verdict) {
        return verdict != null
                && !Status.RUNNING.label().equals(Trees.object(verdict).get("status"));
    }
}
