package io.refeed.operations.deadletters;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.access.Contestant;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the dead letters on a broker from the first one that is kept, each partition in its order, and the cards, which
 * say whose games they are about. Not safe for use by several threads.
 */
public final class DeadLetterLog implements Letters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterLog.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String cards;
    private final String letters;
    private final String game;
    private final String player;
    private final String ofContestants;
    private final MessageCodec<Card> codec = MessageCodec.cards();
    private final Map<String, String> players = new HashMap<>();

    /**
     * @param game the only game that is wanted, by its name on the wire; null for all
     * @param player the only player whose games are wanted; null for all
     */
    public DeadLetterLog(Connection connection, String game, String player) {
        this.cards = connection.name(Topic.GAMES);
        this.letters = connection.name(Topic.DEAD_LETTERS);
        this.game = game;
        this.player = player;
        this.ofContestants = Contestant.prefixOfAll(connection.prefix());
        this.consumer = connection.consumer("refeed-dead-letters", null, Isolation.COMMITTED);
        // The cards first: without them no one knows whose letters are whose.
        List<TopicPartition> all = player == null ? new ArrayList<>() : partitions(cards);
        consumer.assign(all);
        consumer.seekToBeginning(all);
        readAll(letter -> {});
        List<TopicPartition> more = partitions(letters);
        all.addAll(more);
        consumer.assign(all);
        consumer.seekToBeginning(more);
    }

    private List<TopicPartition> partitions(String topic) {
        List<TopicPartition> all = new ArrayList<>();
        consumer.partitionsFor(topic).forEach(part -> all.add(new TopicPartition(topic, part.partition())));
        return all;
    }

    @Override
    public void readAll(Consumer<DeadLetter> taker) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            read(POLL, taker);
        }
    }

    @Override
    public void read(Duration timeout, Consumer<DeadLetter> taker) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(timeout)) {
            if (record.topic().equals(cards)) {
                takeCard(record);
            } else {
                DeadLetter letter = DeadLetter.of(record);
                if (isWanted(letter)) {
                    taker.accept(letter);
                }
            }
        }
    }

    private void takeCard(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.value() != null) {
                Card card = codec.decode(record.key(), record.value());
                players.put(card.game(), card.player());
            }
        } catch (MalformedException e) {
            LOG.debug("skipped a card: it has a dead letter of its own", e);
        }
    }

    private boolean isWanted(DeadLetter letter) {
        return (game == null || letter.games().contains(game)) && (player == null || isOfPlayer(letter));
    }

    /** Who wrote to topics of its own is known; else it may have been the player whose game it is about. */
    private boolean isOfPlayer(DeadLetter letter) {
        if (letter.place().startsWith(ofContestants)) {
            return letter.place().startsWith(ofContestants + player + ".");
        }
        return letter.games().stream().anyMatch(each -> player.equals(players.get(each)));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
