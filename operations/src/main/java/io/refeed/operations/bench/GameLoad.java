package io.refeed.operations.bench;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.run.Announcement;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Games in lockstep through all four services, watched from outside: the stream, then the verdicts. */
final class GameLoad {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Connection connection;
    private final int partitions;

    GameLoad(Connection connection, int partitions) {
        this.connection = connection;
        this.partitions = partitions;
    }

    /** Plays the games of an experiment, all at once. */
    Measurement run(Experiment experiment, Observer observer) {
        List<Announcement> announcements = Announcement.of(experiment, false, false);
        try (KafkaConsumer<byte[], byte[]> consumer = connection.tail(
                "refeed-bench-watch",
                Isolation.COMMITTED,
                List.of(connection.name(Topic.STREAM), connection.name(Topic.VERDICTS)),
                partitions)) {
            // Where to read from is settled from here on.
            consumer.assignment().forEach(consumer::position);
            observer.begin(
                    announcements.stream()
                            .map(each -> MessageCodec.key(each.wireName()))
                            .toList(),
                    rounds(experiment));
            Announcement.send(announcements, connection);
            Measurement measured = watch(consumer, announcements);
            observer.end();
            return measured;
        }
    }

    private static int rounds(Experiment experiment) {
        return experiment.games().get(0).game().setting().rounds();
    }

    private Measurement watch(KafkaConsumer<byte[], byte[]> consumer, List<Announcement> announcements) {
        String stream = connection.name(Topic.STREAM);
        MessageCodec<StreamRecord> codec = MessageCodec.stream();
        Histogram latencies = Measurement.histogram();
        Map<String, Long> last = new HashMap<>();
        Set<String> playing = new HashSet<>();
        announcements.forEach(each -> playing.add(each.wireName()));
        Set<String> unaudited = new HashSet<>(playing);
        long rounds = 0;
        long start = 0;
        long end = 0;
        while (!playing.isEmpty() || !unaudited.isEmpty()) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                long now = System.nanoTime();
                if (!record.topic().equals(stream)) {
                    String game = new String(record.key(), StandardCharsets.UTF_8);
                    if (!"running".equals(Trees.object(record.value()).get("status"))) {
                        unaudited.remove(game);
                    }
                } else if (codec.decode(record.key(), record.value()) instanceof StreamWord word) {
                    start = start == 0 ? now : start;
                    rounds++;
                    Long before = last.put(word.game(), now);
                    if (before != null) {
                        latencies.recordValue(now - before);
                    }
                } else {
                    end = now;
                    playing.remove(new String(record.key(), StandardCharsets.UTF_8));
                }
            }
        }
        return new Measurement(rounds, end - start, latencies, Math.max(0, System.nanoTime() - end));
    }
}
