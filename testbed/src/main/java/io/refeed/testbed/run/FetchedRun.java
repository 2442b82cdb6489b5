package io.refeed.testbed.run;

import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.game.GameDescription;
import io.refeed.game.Target;
import io.refeed.language.spec.SpecException;
import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Announced;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Message;
import io.refeed.protocol.message.Truth;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.PlannedGame;
import io.refeed.testbed.result.Interruption;
import io.refeed.testbed.result.ResultWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * A run as a broker holds it, whoever played it: its games are put together again from their cards and truths, and folded from
 * the beginning of the topics. Not safe for use by several threads.
 */
public final class FetchedRun {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
    private static final String STOPS = "the topics hold no more of it";

    private final Connection connection;
    private final int partitions;
    private final List<Announcement> announcements;

    private FetchedRun(Connection connection, int partitions, List<Announcement> announcements) {
        this.connection = connection;
        this.partitions = partitions;
        this.announcements = announcements;
    }

    /**
     * Looks a run up.
     *
     * @param partitions the number of partitions of the topics
     * @param run its name on the wire, what stands before the slash in the names of its games
     * @param catalog the kinds that its games may name
     * @throws RunException if the broker has no such run, or a game of it is none
     */
    public static FetchedRun find(Connection connection, int partitions, String run, Catalog catalog) {
        Map<String, Card> cards = new HashMap<>();
        Map<String, Truth> truths = new HashMap<>();
        List<String> topics = List.of(connection.name(Topic.GAMES), connection.name(Topic.TRUTH));
        try (KafkaConsumer<byte[], byte[]> consumer =
                connection.tail("refeed-fetch", Isolation.COMMITTED, topics, partitions)) {
            Map<TopicPartition, Long> ends = rewind(consumer);
            while (isBehind(consumer, ends)) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (record.key() != null && MessageCodec.game(record.key()).startsWith(run + "/")) {
                        if (record.topic().equals(topics.get(0))) {
                            take(record, cards, MessageCodec.cards());
                        } else {
                            take(record, truths, MessageCodec.truth());
                        }
                    }
                }
            }
        }
        cards.keySet().retainAll(truths.keySet());
        if (cards.isEmpty()) {
            throw new RunException("no game of a run '" + run + "' is announced on this broker; "
                    + "'refeed watch --once' shows games, with their runs");
        }
        List<Announcement> found = new ArrayList<>();
        cards.forEach((name, card) -> found.add(announcement(card, truths.get(name), catalog)));
        found.sort(
                Comparator.comparingInt((Announcement each) -> each.wireName().length())
                        .thenComparing(Announcement::wireName));
        return new FetchedRun(connection, partitions, found);
    }

    private static <T extends Message> void take(
            ConsumerRecord<byte[], byte[]> record, Map<String, T> latest, MessageCodec<T> codec) {
        String game = MessageCodec.game(record.key());
        try {
            if (record.value() == null) {
                latest.remove(game);
            } else {
                latest.put(game, codec.decode(record.key(), record.value()));
            }
        } catch (MalformedException e) {
            throw new RunException(game + ": " + record.topic() + ": " + e.getMessage());
        }
    }

    private static Announcement announcement(Card card, Truth truth, Catalog catalog) {
        try {
            GameDescription announced = Announced.of(card, truth);
            Game game = announced.aimedAt(target(announced.resolve(catalog))).resolve(catalog);
            return new Announcement(new PlannedGame(game, null), card, truth);
        } catch (SpecException e) {
            throw new RunException(card.game() + ": " + e.getMessage());
        }
    }

    /** The target as experiments spell it: by its number or its name, or by its form where the class is no list. */
    private static Object target(Game game) {
        Target target = game.target();
        if (target == null) {
            return null;
        }
        if (!game.setting().hypotheses().isListed()) {
            return target.form();
        }
        return NUMBER.matcher(target.name()).matches() ? (Object) Long.valueOf(target.name()) : target.name();
    }

    /** Its games, without what was expected of them: the topics do not tell that. */
    public Experiment experiment() {
        return new Experiment(
                announcements.get(0).truth().experiment(),
                announcements.stream().map(Announcement::planned).toList());
    }

    /** Whether its games were to be measured. */
    public boolean measured() {
        return announcements.stream().anyMatch(each -> each.truth().measures());
    }

    /**
     * Writes its results, as the command that played it would have. Games that are not over are unfinished.
     *
     * @return the verdicts, in the order of the experiment
     */
    public List<Map<String, Object>> write(ResultWriter results) {
        try (Follower follower = new Follower(connection, partitions, note -> {})) {
            follower.follow(announcements, results);
            follower.readAll(POLL);
            for (FollowedGame game : follower.games()) {
                if (game.agreed()) {
                    game.write();
                } else {
                    game.abandon(Interruption.by(STOPS));
                }
            }
            return follower.games().stream().map(FollowedGame::onlineVerdict).toList();
        }
    }

    /** Goes to the beginning of what a consumer reads; where that ends now. */
    static Map<TopicPartition, Long> rewind(KafkaConsumer<byte[], byte[]> consumer) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        consumer.seekToBeginning(consumer.assignment());
        return ends;
    }

    static boolean isBehind(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }
}
