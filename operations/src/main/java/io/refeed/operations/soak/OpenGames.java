package io.refeed.operations.soak;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import io.refeed.testbed.run.Announcement;
import io.refeed.testbed.run.RunException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** The games that are on: announced, and without a final verdict. Not safe for use by several threads. */
final class OpenGames implements AutoCloseable {
    private static final int DIGITS = 2;

    private final Connection connection;
    private final SoakGames games;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String stream;
    private final MessageCodec<StreamRecord> codec = MessageCodec.stream();
    private final Map<String, Open> open = new HashMap<>();
    private final Histogram lags = new Histogram(DIGITS);
    private long announced;
    private long closed;
    private long wrong;
    private long rounds;
    private String firstWrong;

    /** A game, and when its end mark was written; 0 as long as it was not. */
    private static final class Open {
        private final int kind;
        private long ended;

        Open(int kind) {
            this.kind = kind;
        }
    }

    OpenGames(Connection connection, int partitions, SoakGames games) {
        this.connection = connection;
        this.games = games;
        this.stream = connection.name(Topic.STREAM);
        this.consumer = connection.tail(
                "refeed-soak", Isolation.COMMITTED, List.of(stream, connection.name(Topic.VERDICTS)), partitions);
    }

    /** Announces so many more games. */
    void announce(int count) {
        List<Announcement> announcements = Announcement.of(games.next(announced, count), false, false);
        for (Announcement each : announcements) {
            open.put(each.wireName(), new Open(games.kind(announced++)));
        }
        Announcement.send(announcements, connection);
    }

    /** Takes what has come, waiting at most so long for the first record. */
    void poll(Duration timeout) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(timeout)) {
            try {
                if (record.topic().equals(stream)) {
                    streamed(record);
                } else if (record.value() != null) {
                    judged(MessageCodec.game(record.key()), Trees.object(record.value()));
                }
            } catch (MalformedException e) {
                throw new RunException("a record of " + record.topic() + " cannot be read: " + e.getMessage());
            }
        }
    }

    private void streamed(ConsumerRecord<byte[], byte[]> record) throws MalformedException {
        StreamRecord read = codec.decode(record.key(), record.value());
        if (read instanceof StreamWord) {
            rounds++;
        } else if (open.containsKey(read.game())) {
            open.get(read.game()).ended = record.timestamp();
        }
    }

    private void judged(String name, Map<String, Object> verdict) {
        if ("running".equals(verdict.get("status")) || !open.containsKey(name)) {
            return;
        }
        Open game = open.remove(name);
        closed++;
        lags.recordValue(Math.max(0, System.currentTimeMillis() - game.ended));
        List<String> differences = games.differences(game.kind, verdict);
        if (!differences.isEmpty()) {
            wrong++;
            firstWrong = firstWrong == null
                    ? "game " + games.id(game.kind) + " (" + name + "): " + String.join(", ", differences)
                    : firstWrong;
        }
    }

    /** How many were announced. */
    long announced() {
        return announced;
    }

    /** How many are on. */
    int size() {
        return open.size();
    }

    /** How many have their final verdict. */
    long closed() {
        return closed;
    }

    /** How many of the final verdicts are not what they must be. */
    long wrong() {
        return wrong;
    }

    /** What is wrong with the first of them, a sentence; null if none is. */
    String firstWrong() {
        return firstWrong;
    }

    /** How many words the stream has had; a killed replayer may write some twice. */
    long rounds() {
        return rounds;
    }

    /** The milliseconds from end marks to final verdicts since this was asked last. */
    Histogram takeLags() {
        Histogram taken = lags.copy();
        lags.reset();
        return taken;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
