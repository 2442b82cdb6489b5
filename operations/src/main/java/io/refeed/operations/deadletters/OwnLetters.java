package io.refeed.operations.deadletters;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MalformedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records of a player that has topics of its own, and may read no others: what of them does not count follows from its cards, its
 * words and the records themselves. Before a record is judged all cards and words are read that are there by then, since the
 * player cannot have answered what is not.
 */
public final class OwnLetters implements Letters {
    private static final Logger LOG = LoggerFactory.getLogger(OwnLetters.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> cards;
    private final KafkaConsumer<byte[], byte[]> words;
    private final KafkaConsumer<byte[], byte[]> answers;
    private final OwnRules rules = new OwnRules();
    private final String game;

    /**
     * @param connection with the prefix of the player's own topics
     * @param game the only game that is wanted, by its name on the wire; null for all
     */
    public OwnLetters(Connection connection, String game) {
        this.game = game;
        this.cards = reader(connection, Topic.GAMES);
        this.words = reader(connection, Topic.STREAM);
        this.answers = reader(connection, Topic.OUTPUTS);
    }

    private static KafkaConsumer<byte[], byte[]> reader(Connection connection, Topic topic) {
        KafkaConsumer<byte[], byte[]> reader = connection.consumer("refeed-own-letters", null, Isolation.COMMITTED);
        List<TopicPartition> all = reader.partitionsFor(connection.name(topic)).stream()
                .map(part -> new TopicPartition(part.topic(), part.partition()))
                .toList();
        reader.assign(all);
        reader.seekToBeginning(all);
        return reader;
    }

    @Override
    public void readAll(Consumer<DeadLetter> taker) {
        Map<TopicPartition, Long> ends = answers.endOffsets(answers.assignment());
        while (isBehind(answers, ends)) {
            read(POLL, taker);
        }
    }

    @Override
    public void read(Duration timeout, Consumer<DeadLetter> taker) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        answers.poll(timeout).forEach(records::add);
        if (!records.isEmpty()) {
            catchUp(cards, record -> rules.card(record.partition(), record.key(), record.value()));
            catchUp(words, record -> rules.word(record.key(), record.value()));
        }
        for (ConsumerRecord<byte[], byte[]> record : records) {
            rules.reason(record.partition(), record.key(), record.value())
                    .map(reason -> DeadLetter.of(record, reason))
                    .filter(letter -> game == null || letter.games().contains(game))
                    .ifPresent(taker);
        }
    }

    private static void catchUp(KafkaConsumer<byte[], byte[]> reader, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
        Map<TopicPartition, Long> ends = reader.endOffsets(reader.assignment());
        while (isBehind(reader, ends)) {
            for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                try {
                    taker.accept(record);
                } catch (MalformedException e) {
                    LOG.debug("skipped a record that cannot be read", e);
                }
            }
        }
    }

    private static boolean isBehind(KafkaConsumer<byte[], byte[]> reader, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue());
    }

    @Override
    public void close() {
        cards.close();
        words.close();
        answers.close();
    }
}
