package io.refeed.operations.clean;

import io.refeed.game.Status;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.Truth;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What lies on a broker: which games are announced, and how they stand.
 *
 * <p>The order of reading matters. The ends of the other topics are taken before the cards are read: a client that
 * writes a record of a game has read its card, so that a record before those ends without a card will never have one. Games
 * that are announced later lie behind them.
 */
final class Survey {
    /** Truths are sent just before their cards; one that is as old as this and has no card will not get one. */
    private static final long BIRTH_MILLIS = Duration.ofMinutes(1).toMillis();

    private final MessageCodec<Truth> truthCodec = MessageCodec.truth();
    private final MessageCodec<StreamRecord> streamCodec = MessageCodec.stream();

    private final Map<Topic, Map<TopicPartition, Long>> ends = new EnumMap<>(Topic.class);
    private final Map<String, Map<TopicPartition, Long>> entries = new HashMap<>();
    private final Map<String, String> experiments = new HashMap<>();
    private final Map<String, Long> closed = new HashMap<>();
    private final Set<String> cards = new HashSet<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Set<String> ended = new HashSet<>();

    private Survey() {}

    /** Reads the compacted topics and the stream. */
    static Survey of(Connection connection, LogReader reader) {
        Survey survey = new Survey();
        for (Topic topic : Topic.values()) {
            if (!topic.compacted()) {
                survey.ends.put(topic, reader.ends(topic));
            }
        }
        survey.table(reader, Topic.TRUTH, survey::truth);
        survey.table(reader, Topic.VERDICTS, survey::verdict);
        survey.table(reader, Topic.GAMES, survey::card);
        reader.read(survey.ends.get(Topic.STREAM), record -> {
            survey.stream(record);
            return true;
        });
        return survey;
    }

    /** Where a topic ended before anything was read. */
    Map<TopicPartition, Long> ends(Topic topic) {
        return ends.get(topic);
    }

    /** The games that have a card, in the order of their names. */
    Map<String, GameState> games() {
        Map<String, GameState> games = new TreeMap<>();
        cards.forEach(game ->
                games.put(game, new GameState(game, experiments.get(game), ended.contains(game), closed.get(game))));
        return games;
    }

    /** The partitions of compacted topics that hold something under a game's name. */
    Set<TopicPartition> entries(String game) {
        return entries.getOrDefault(game, Map.of()).keySet();
    }

    /**
     * The games that have no card, but something else in a compacted topic: left by a cleaning that was cut short.
     *
     * @param now in milliseconds since 1970
     */
    Set<String> leftovers(long now) {
        Set<String> left = new HashSet<>();
        entries.forEach((game, parts) -> {
            boolean old = parts.values().stream().allMatch(time -> now - time > BIRTH_MILLIS);
            if (!cards.contains(game) && (old || withdrawn.contains(game))) {
                left.add(game);
            }
        });
        return left;
    }

    private void table(LogReader reader, Topic topic, BiConsumer<String, ConsumerRecord<byte[], byte[]>> take) {
        reader.read(reader.ends(topic), record -> {
            try {
                String game = MessageCodec.game(record.key());
                TopicPartition part = new TopicPartition(record.topic(), record.partition());
                Map<TopicPartition, Long> places = entries.computeIfAbsent(game, name -> new LinkedHashMap<>());
                if (record.value() == null) {
                    places.remove(part);
                } else {
                    places.put(part, record.timestamp());
                }
                if (places.isEmpty()) {
                    entries.remove(game);
                }
                take.accept(game, record);
            } catch (MalformedException e) {
                // The auditor has said what is wrong with it; it is no one's.
            }
            return true;
        });
    }

    private void card(String game, ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            cards.remove(game);
            withdrawn.add(game);
        } else {
            cards.add(game);
        }
    }

    private void truth(String game, ConsumerRecord<byte[], byte[]> record) {
        if (record.value() != null) {
            experiments.put(
                    game, truthCodec.decode(record.key(), record.value()).experiment());
        }
    }

    private void verdict(String game, ConsumerRecord<byte[], byte[]> record) {
        closed.remove(game);
        if (record.value() != null
                && !Status.RUNNING.label().equals(Trees.object(record.value()).get("status"))) {
            closed.put(game, record.timestamp());
        }
    }

    private void stream(ConsumerRecord<byte[], byte[]> record) {
        try {
            StreamRecord message = streamCodec.decode(record.key(), record.value());
            if (message instanceof StreamEnd) {
                ended.add(message.game());
            }
        } catch (MalformedException e) {
            // As above.
        }
    }
}
