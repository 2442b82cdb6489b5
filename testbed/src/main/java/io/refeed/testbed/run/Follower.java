package io.refeed.testbed.run;

import io.refeed.game.referee.Violation;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.Topics;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.Suspicion;
import io.refeed.protocol.message.Truth;
import io.refeed.testbed.result.ResultWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Follows the games of one run through the topics, from where the topics end when it is made. Not safe for use by several
 * threads.
 */
final class Follower implements AutoCloseable {
    private static final List<Topic> TOPICS =
            List.of(Topic.TRUTH, Topic.PROVENANCE, Topic.STREAM, Topic.OUTPUTS, Topic.SUSPICIONS, Topic.VERDICTS);

    private static final Set<Violation.Code> ANSWERS_OUT_OF_ORDER =
            Set.of(Violation.Code.EARLY_OUTPUT, Violation.Code.CONFLICTING_OUTPUT);

    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, FollowedGame> games = new LinkedHashMap<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final int partitions;
    private final Map<TopicPartition, Long> begun = new HashMap<>();
    private final UncountedAnswers uncounted;
    private final LevelReading level;
    private final MessageCodec<Truth> truths = MessageCodec.truth();
    private final MessageCodec<Provenance> provenances = MessageCodec.provenance();
    private final MessageCodec<StreamRecord> stream = MessageCodec.stream();
    private final MessageCodec<Output> outputs = MessageCodec.outputs();
    private final MessageCodec<Suspicion> suspicions = MessageCodec.suspicions();

    /** @param notes is told what the authors of players should know, a sentence each */
    Follower(Connection connection, int partitions, Consumer<String> notes) {
        this.partitions = partitions;
        this.uncounted = new UncountedAnswers(connection, partitions, notes);
        TOPICS.forEach(topic -> topics.put(connection.name(topic), topic));
        this.consumer = connection.tail("refeed-run", Isolation.COMMITTED, topics.keySet(), partitions);
        this.level = new LevelReading(consumer, topics, partitions);
    }

    /** Where the records of its games begin, in those partitions where any have come. */
    Map<TopicPartition, Long> begun() {
        return Collections.unmodifiableMap(begun);
    }

    /** @param results takes their rounds as they close */
    void follow(Collection<Announcement> announcements, ResultWriter results) {
        announcements.forEach(each -> games.put(each.wireName(), new FollowedGame(each, results, this::violation)));
        uncounted.expect(games.values());
        level.expect(games.values());
    }

    private void violation(FollowedGame game, Violation violation) {
        if (ANSWERS_OUT_OF_ORDER.contains(violation.code())) {
            uncounted.violation(game, violation.round(), violation.detail());
        }
    }

    /** The games, in the order of the experiment. */
    Collection<FollowedGame> games() {
        return games.values();
    }

    /** Takes what has come, waiting at most so long for the first record; the number of records that concern the run. */
    int poll(Duration timeout) {
        int taken = 0;
        ConsumerRecords<byte[], byte[]> records = consumer.poll(timeout);
        for (TopicPartition part : records.partitions()) {
            Topic topic = topics.get(part.topic());
            for (ConsumerRecord<byte[], byte[]> record : records.records(part)) {
                taken += take(part, topic, record) ? 1 : 0;
            }
        }
        level.taken(taken);
        return taken;
    }

    /** Whether the record concerns the run. */
    private boolean take(TopicPartition part, Topic topic, ConsumerRecord<byte[], byte[]> record) {
        FollowedGame game = record.key() == null ? null : games.get(new String(record.key(), StandardCharsets.UTF_8));
        // What lies in another partition than its game is someone's mistake; the auditor reports it, too.
        if (game != null && part.partition() == Topics.home(record.key(), partitions)) {
            begun.putIfAbsent(part, record.offset());
            game.sign(System.nanoTime());
            take(game, topic, record);
            return true;
        }
        if (topic == Topic.OUTPUTS && game != null) {
            uncounted.elsewhere(game, record);
        } else if (topic == Topic.OUTPUTS) {
            uncounted.strange(record);
        }
        return false;
    }

    /** Takes everything that the topics hold now, from their beginning. */
    void readAll(Duration pause) {
        readTo(FetchedRun.rewind(consumer), pause);
    }

    /** Takes everything that the topics hold now, from where it is; less if the broker does not answer. */
    void catchUp(Duration pause) {
        try {
            readTo(consumer.endOffsets(consumer.assignment()), pause);
        } catch (TimeoutException e) {
            // It has nothing to add.
        }
    }

    private void readTo(Map<TopicPartition, Long> ends, Duration pause) {
        while (FetchedRun.isBehind(consumer, ends)) {
            poll(pause);
        }
    }

    private void take(FollowedGame game, Topic topic, ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null && topic.compacted()) {
            game.removed();
            return;
        }
        try {
            switch (topic) {
                case TRUTH -> game.truth(truths.decode(record.key(), record.value()));
                case PROVENANCE -> game.provenance(provenances.decode(record.key(), record.value()));
                case STREAM -> game.stream(stream.decode(record.key(), record.value()));
                case OUTPUTS -> answer(game, record);
                case SUSPICIONS -> game.suspicion(suspicions.decode(record.key(), record.value()));
                case VERDICTS -> game.verdict(Trees.object(record.value()));
                default -> throw new IllegalStateException("not followed: " + topic);
            }
        } catch (MalformedException e) {
            // The auditor reports what cannot be read; here it matters only that an answer was there.
            if (topic == Topic.OUTPUTS) {
                uncounted.malformed(game, record, e.getMessage());
                game.malformedOutput(record.offset(), e.getMessage());
            }
        }
    }

    private void answer(FollowedGame game, ConsumerRecord<byte[], byte[]> record) {
        Output answer = outputs.decode(record.key(), record.value());
        if (answer.fits(game.game().setting())) {
            game.answers().add(record.partition(), record.offset(), answer.round(), answer.resigned() != null);
        } else {
            uncounted.malformed(
                    game,
                    record,
                    "field '" + Output.field(game.game().setting()) + "' is missing, which this game is answered with");
        }
        game.output(record.offset(), answer.kept(game.game().setting()::spells));
    }

    @Override
    public void close() {
        // An interrupted caller closes all the same.
        Thread.interrupted();
        try (consumer) {
            games.values().forEach(FollowedGame::close);
        }
    }
}
