package io.refeed.operations.bench;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.run.Announcement;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * Games in lockstep through all four services, watched from outside: the stream, then the verdicts. The watcher lets its
 * records gather as the auditor does, since the echo has no one who watches and takes its processors; when words were sent
 * their records tell.
 */
final class GameLoad {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Map<String, String> PATIENCE = Map.of(
            ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
            Integer.toString(1 << 20),
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
            "50");

    private final Connection connection;
    private final int partitions;

    GameLoad(Connection connection, int partitions) {
        this.connection = connection.withClient(PATIENCE);
        this.partitions = partitions;
    }

    /** Plays the games of an experiment, all at once. */
    Measurement run(Experiment experiment, Observer observer) {
        List<Announcement> announcements = Announcement.of(experiment, false, false);
        Set<String> games = new HashSet<>();
        announcements.forEach(each -> games.add(each.wireName()));
        try (KafkaConsumer<byte[], byte[]> consumer = connection.tail(
                "refeed-bench-watch",
                Isolation.COMMITTED,
                List.of(connection.name(Topic.STREAM), connection.name(Topic.VERDICTS)),
                partitions)) {
            // Where to read from is settled from here on.
            consumer.assignment().forEach(consumer::position);
            observer.begin(games.stream().map(MessageCodec::key).toList(), rounds(experiment));
            Announcement.send(announcements, connection);
            Measurement measured = watch(consumer, games);
            observer.end();
            return measured;
        }
    }

    private static int rounds(Experiment experiment) {
        return experiment.games().get(0).game().setting().rounds();
    }

    private Measurement watch(KafkaConsumer<byte[], byte[]> consumer, Collection<String> games) {
        String stream = connection.name(Topic.STREAM);
        MessageCodec<StreamRecord> codec = MessageCodec.stream();
        Set<String> playing = new HashSet<>(games);
        Set<String> unaudited = new HashSet<>(games);
        long rounds = 0;
        long start = Long.MAX_VALUE;
        long end = 0;
        while (!playing.isEmpty() || !unaudited.isEmpty()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (!record.topic().equals(stream)) {
                    if (!"running".equals(Trees.object(record.value()).get("status"))) {
                        unaudited.remove(new String(record.key(), StandardCharsets.UTF_8));
                    }
                    continue;
                }
                start = Math.min(start, record.timestamp());
                if (codec.decode(record.key(), record.value()) instanceof StreamEnd last) {
                    end = Math.max(end, record.timestamp());
                    rounds += last.rounds();
                    playing.remove(last.game());
                }
            }
        }
        return Measurement.ofMillis(rounds, end - start, Math.max(0, System.currentTimeMillis() - end));
    }
}
