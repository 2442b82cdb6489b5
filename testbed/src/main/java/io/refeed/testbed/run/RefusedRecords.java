package io.refeed.testbed.run;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.SetAside;
import io.refeed.protocol.Topic;
import io.refeed.protocol.access.Contestant;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** What the gateway has refused of a player that has topics of its own, by the dead letters. */
final class RefusedRecords {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private RefusedRecords() {}

    /**
     * A clause about the last of them and how many there are, empty if there are none, or if this login may not read them.
     *
     * @param since when the first of interest was set aside, by the clock of whoever did it
     */
    static Optional<String> of(Connection connection, Contestant player, Instant since) {
        String topic = Topic.OUTPUTS.name(player.prefix(connection.prefix()));
        int count = 0;
        String last = null;
        try (KafkaConsumer<byte[], byte[]> consumer =
                connection.consumer("refeed-refused", null, Isolation.COMMITTED)) {
            consumer.assign(consumer.partitionsFor(connection.name(Topic.DEAD_LETTERS), PATIENCE).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList());
            Map<TopicPartition, Long> ends = FetchedRun.rewind(consumer);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (FetchedRun.isBehind(consumer, ends) && System.nanoTime() < deadline) {
                for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(PAUSE)) {
                    if (letter.timestamp() >= since.toEpochMilli() && topic.equals(header(letter, "refeed.topic"))) {
                        count++;
                        last = topic + "-" + header(letter, "refeed.partition") + "@" + header(letter, "refeed.offset")
                                + ": " + header(letter, SetAside.REASON);
                    }
                }
            }
        } catch (KafkaException e) {
            return Optional.empty();
        }
        return count == 0
                ? Optional.empty()
                : Optional.of(
                        "the gateway refused " + (count == 1 ? "a record, " : count + " records, the last ") + last);
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** Those of a player by its name. */
    static List<String> facts(Connection connection, String player, Instant since) {
        try {
            return of(connection, new Contestant(player), since).stream().toList();
        } catch (IllegalArgumentException e) {
            // No login can have such a name.
            return List.of();
        }
    }
}
