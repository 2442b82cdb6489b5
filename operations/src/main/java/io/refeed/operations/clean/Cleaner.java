package io.refeed.operations.clean;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * Removes games that are over from a broker, while others are played.
 *
 * <p>First go the cards: a game without one belongs to no one, so that a cleaning that is cut short in between leaves
 * nothing that a service would play again, and the next one removes the rest. Then go truths and verdicts, at last the
 * records of the other topics, in each partition up to the first one of a game that stays.
 *
 * <p>Not safe for use by several threads; several cleanings at once do no harm.
 */
public final class Cleaner {
    private static final List<Topic> TABLES = List.of(Topic.GAMES, Topic.TRUTH, Topic.VERDICTS);
    private static final List<Topic> LOGS = List.of(
            Topic.DEMAND,
            Topic.ENUMERATION,
            Topic.PROVENANCE,
            Topic.STREAM,
            Topic.OUTPUTS,
            Topic.SUSPICIONS,
            Topic.CONTAMINATION);

    private final Connection connection;
    private final InstantSource clock;

    /**
     * @param connection the way to the broker, with the rights of an operator
     * @param clock tells how old a record is
     */
    public Cleaner(Connection connection, InstantSource clock) {
        this.connection = connection;
        this.clock = clock;
    }

    /**
     * Looks at what lies on the broker and changes nothing.
     *
     * @throws CleaningException if the broker cannot be read, or has no run of a name that the rules give
     */
    public Cleaning plan(CleaningRules rules) {
        long now = clock.millis();
        try (LogReader reader = new LogReader(connection)) {
            Survey survey = Survey.of(connection, reader);
            Map<String, GameState> games = survey.games();
            checkRuns(rules, games.keySet());
            Set<String> removed = new TreeSet<>();
            Map<String, KeepReason> staying = new TreeMap<>();
            Map<String, String> experiments = new HashMap<>();
            games.forEach((name, game) -> {
                if (game.experiment() != null) {
                    experiments.put(name, game.experiment());
                }
                game.stays(rules, now).ifPresentOrElse(why -> staying.put(name, why), () -> removed.add(name));
            });
            Map<String, Set<TopicPartition>> entries = new TreeMap<>();
            removed.forEach(game -> entries.put(game, survey.entries(game)));
            survey.leftovers(now).forEach(game -> entries.put(game, survey.entries(game)));
            List<TruncationPoint> cuts = new ArrayList<>();
            for (Topic topic : logs(rules)) {
                cuts.addAll(cuts(reader, survey.ends(topic), staying.keySet(), rules, now));
            }
            return new Cleaning(removed, staying, experiments, entries, cuts);
        } catch (KafkaException e) {
            throw new CleaningException("the topics cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Does what was planned.
     *
     * @throws CleaningException if the broker refuses; what is removed by then is removed, and the rest can be tried again
     */
    public void carryOut(Cleaning cleaning) {
        for (Topic table : TABLES) {
            withdraw(cleaning, table);
        }
        Map<TopicPartition, RecordsToDelete> doomed = new HashMap<>();
        for (TruncationPoint cut : cleaning.cuts()) {
            if (cut.removesAnything()) {
                doomed.put(cut.part(), RecordsToDelete.beforeOffset(cut.offset()));
            }
        }
        try (Admin admin = connection.admin("refeed-clean")) {
            await(admin.deleteRecords(doomed).all().toCompletionStage().toCompletableFuture(), "records");
        }
    }

    private static List<Topic> logs(CleaningRules rules) {
        List<Topic> logs = new ArrayList<>(LOGS);
        if (rules.deadLetters()) {
            logs.add(Topic.DEAD_LETTERS);
        }
        return logs;
    }

    private static void checkRuns(CleaningRules rules, Set<String> games) {
        Set<String> present = games.stream().map(CleaningRules::run).collect(Collectors.toCollection(TreeSet::new));
        for (String run : rules.runs()) {
            if (!present.contains(run)) {
                throw new CleaningException("there is no run '" + run + "' on this broker; there "
                        + (present.isEmpty() ? "are none" : "are " + String.join(", ", present)));
            }
        }
    }

    private static List<TruncationPoint> cuts(
            LogReader reader, Map<TopicPartition, Long> ends, Set<String> staying, CleaningRules rules, long now) {
        Map<TopicPartition, TruncationSearch> searches = new HashMap<>();
        ends.forEach((part, end) -> searches.put(part, new TruncationSearch(part, end, staying, rules, now)));
        reader.read(ends, record -> searches.get(part(record)).goesOn(record));
        return searches.values().stream()
                .map(TruncationSearch::cut)
                .sorted((a, b) -> a.part().toString().compareTo(b.part().toString()))
                .toList();
    }

    private static TopicPartition part(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private void withdraw(Cleaning cleaning, Topic table) {
        try (KafkaProducer<byte[], byte[]> producer = connection.producer("refeed-clean")) {
            List<Future<?>> sent = new ArrayList<>();
            cleaning.entries().forEach((game, parts) -> parts.stream()
                    .filter(part -> part.topic().equals(connection.name(table)))
                    .forEach(part -> sent.add(producer.send(
                            new ProducerRecord<>(part.topic(), part.partition(), MessageCodec.key(game), null)))));
            sent.forEach(future -> await(future, connection.name(table)));
        }
    }

    private static void await(Future<?> future, String what) {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw new CleaningException(
                    "the broker does not let " + what + " be removed: "
                            + e.getCause().getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CleaningException("interrupted while removing " + what, e);
        }
    }
}
