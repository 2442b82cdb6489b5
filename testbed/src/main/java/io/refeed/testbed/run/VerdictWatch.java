package io.refeed.testbed.run;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Isolation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.message.Card;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches topics {@code games} and {@code verdicts}: what the auditor says of every game on a broker. A login that may not
 * read the cards, as the one that announces games may not, sees how games stand, but not how long they are. Not safe for use
 * by several threads.
 */
public final class VerdictWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VerdictWatch.class);
    private static final String RUNNING = "running";

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final String games;
    private final MessageCodec<Card> cards = MessageCodec.cards();
    private final Map<String, Card> announced = new HashMap<>();
    private final Map<String, Map<String, Object>> verdicts = new LinkedHashMap<>();

    /** Watches from the beginning of the topics. */
    public VerdictWatch(Connection connection) {
        this.games = connection.name(Topic.GAMES);
        this.consumer = connection.consumer("refeed-watch", null, Isolation.COMMITTED);
        List<TopicPartition> all = new ArrayList<>();
        for (String topic : List.of(games, connection.name(Topic.VERDICTS))) {
            consumer.partitionsFor(topic).forEach(part -> all.add(new TopicPartition(topic, part.partition())));
        }
        consumer.assign(all);
        consumer.seekToBeginning(all);
    }

    /** Reads what the topics hold now. */
    public void catchUp() {
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(consumer.assignment()));
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll(Duration.ofMillis(100));
            ends.keySet().retainAll(consumer.assignment());
        }
    }

    /** Drops the games that are over. */
    public void forgetEnded() {
        verdicts.values().removeIf(verdict -> !RUNNING.equals(verdict.get("status")));
    }

    /** Takes what has come, waiting at most so long for the first record. */
    public void poll(Duration timeout) {
        for (ConsumerRecord<byte[], byte[]> record : records(timeout)) {
            try {
                if (record.value() == null) {
                    String removed = MessageCodec.game(record.key());
                    (record.topic().equals(games) ? announced : verdicts).remove(removed);
                } else if (record.topic().equals(games)) {
                    Card card = cards.decode(record.key(), record.value());
                    announced.put(card.game(), card);
                } else {
                    verdicts.put(new String(record.key(), StandardCharsets.UTF_8), Trees.object(record.value()));
                }
            } catch (MalformedException e) {
                LOG.debug("skipped a record of {}: the auditor reports what cannot be read", record.topic(), e);
            }
        }
    }

    private ConsumerRecords<byte[], byte[]> records(Duration timeout) {
        try {
            return consumer.poll(timeout);
        } catch (TopicAuthorizationException e) {
            if (!e.unauthorizedTopics().equals(Set.of(games))) {
                throw e;
            }
            consumer.assign(consumer.assignment().stream()
                    .filter(part -> !part.topic().equals(games))
                    .toList());
            return ConsumerRecords.empty();
        }
    }

    /** How the games stand, in the order in which their verdicts first came. */
    public List<Progress.Standing> standings() {
        List<Progress.Standing> standings = new ArrayList<>();
        verdicts.forEach((name, verdict) -> {
            Card card = announced.get(name);
            boolean settled = verdict.get("mistakes") != null;
            standings.add(new Progress.Standing(
                    verdict.get("id") + " (" + name + ")",
                    number(verdict, "rounds"),
                    card == null ? Progress.Standing.UNKNOWN : card.rounds(),
                    String.valueOf(verdict.get("contamination")),
                    settled ? number(verdict, "mistakes") : -1,
                    settled ? number(verdict, "lastMistake") : 0,
                    String.valueOf(verdict.get("status"))));
        });
        return standings;
    }

    private static int number(Map<String, Object> verdict, String key) {
        return verdict.get(key) instanceof Number number ? number.intValue() : 0;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
