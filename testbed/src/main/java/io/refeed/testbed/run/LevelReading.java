package io.refeed.testbed.run;

import io.refeed.protocol.Topic;
import io.refeed.protocol.Topics;
import io.refeed.protocol.json.MessageCodec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Keeps a reader that is far behind from reading one topic long before the others: a round closes when all of its records are
 * there, and what comes too early is held until then. Not safe for use by several threads.
 */
final class LevelReading {
    /** The topics that have a record of every round. */
    private static final List<Topic> TOPICS = List.of(Topic.PROVENANCE, Topic.STREAM, Topic.OUTPUTS);

    /** How many records of one topic and partition are held, or a few hundred more, until that topic waits. */
    private static final int MOST = 5000;

    /** To count what is held takes a look at every game. */
    private static final int EVERY = 1000;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<Topic, String> names = new HashMap<>();
    private final int partitions;
    private final Map<Integer, List<FollowedGame>> games = new HashMap<>();
    private final Set<TopicPartition> paused = new HashSet<>();
    private int unseen;

    /** @param topics what the consumer reads, by name */
    LevelReading(KafkaConsumer<byte[], byte[]> consumer, Map<String, Topic> topics, int partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
        topics.forEach((name, topic) -> names.put(topic, name));
    }

    void expect(Collection<FollowedGame> all) {
        all.forEach(game -> games.computeIfAbsent(
                        Topics.home(MessageCodec.key(game.name()), partitions), partition -> new ArrayList<>())
                .add(game));
    }

    /** To be told how many records have been taken; lets topics wait, or go on. */
    void taken(int records) {
        unseen += records;
        if (unseen < EVERY && paused.isEmpty()) {
            return;
        }
        unseen = 0;
        games.forEach(this::level);
    }

    private void level(int partition, List<FollowedGame> here) {
        List<TopicPartition> ahead = new ArrayList<>();
        boolean othersGoOn = false;
        for (Topic topic : TOPICS) {
            TopicPartition part = new TopicPartition(names.get(topic), partition);
            if (here.stream().mapToLong(game -> game.held(topic)).sum() > MOST) {
                ahead.add(part);
            } else {
                resume(part);
                othersGoOn |= consumer.currentLag(part).orElse(0) > 0;
            }
        }
        for (TopicPartition part : ahead) {
            if (!othersGoOn) {
                resume(part);
            } else if (paused.add(part)) {
                consumer.pause(List.of(part));
            }
        }
    }

    private void resume(TopicPartition part) {
        if (paused.remove(part)) {
            consumer.resume(List.of(part));
        }
    }
}
