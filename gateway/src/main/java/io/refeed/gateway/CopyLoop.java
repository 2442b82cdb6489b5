package io.refeed.gateway;

import io.refeed.protocol.Topic;
import io.refeed.protocol.access.Contestant;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.service.GameHorizon;
import io.refeed.protocol.service.RestartingService;
import io.refeed.protocol.service.ServiceOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One life of the gateway for one player. Cards and words are read from the first of a game that is not over, which tells what the
 * player has been shown; sent on are those that no earlier life has sent. Answers are read from where the last life ended, and not before all
 * words are read that are there by now.
 *
 * <p>A record whose fate depends on cards or words that have not been read waits for them: for all that are in the log by then,
 * which are all that the player can have seen.
 */
final class CopyLoop implements RestartingService.Life {
    private static final Logger LOG = LoggerFactory.getLogger(CopyLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration CLOSING = Duration.ofMillis(500);
    private static final long COMMIT_NANOS = Duration.ofSeconds(1).toNanos();

    /** What tells which games there are, and what the player has been shown. */
    private static final List<Topic> WHOLE = List.of(Topic.GAMES, Topic.STREAM);

    private final ServiceOptions options;
    private final String prefix;
    private final CountDownLatch stopping;
    private final Sender sender;
    private final Reader reader;
    private final KnownGames games;
    private final Admission admission;
    private final Refusals refusals;
    private final Map<Integer, GameHorizon> horizons = new HashMap<>();
    private final MessageCodec<Card> cards = MessageCodec.cards();
    private final MessageCodec<StreamRecord> stream = MessageCodec.stream();

    private boolean current;
    private boolean wasReady;
    private volatile boolean ready;

    /** @param options those of the whole gateway */
    CopyLoop(ServiceOptions options, Contestant contestant, CountDownLatch stopping) {
        String client = options.role() + "-" + contestant.name();
        this.options = options;
        this.prefix = contestant.prefix(options.connection().prefix());
        this.stopping = stopping;
        this.games = new KnownGames(contestant.name());
        this.admission = new Admission(games);
        this.refusals = new Refusals(contestant.name(), System.nanoTime());
        this.sender = new Sender(options, client);
        this.reader = new Reader(options, client, options.group() + "-" + contestant.name());
    }

    @Override
    public void run() {
        try {
            reader.begin(WHOLE.stream().map(this::common).toList(), theirs(Topic.OUTPUTS))
                    .forEach((part, start) -> WHOLE.stream()
                            .filter(topic -> common(topic).equals(part.topic()))
                            .forEach(topic -> horizon(part.partition()).read(topic, start)));
            reader.catchUp(common(Topic.GAMES), this::takeCard);
            reader.catchUp(common(Topic.STREAM), this::takeWord);
            sender.check();
            ready = true;
            wasReady = true;
            serve();
        } catch (WakeupException e) {
            // It is to stop, and what it was about is left to the next life.
        }
        commit();
    }

    private void serve() {
        long committed = System.nanoTime();
        while (stopping.getCount() > 0) {
            ConsumerRecords<byte[], byte[]> records = reader.poll(POLL);
            current = false;
            records.records(common(Topic.GAMES)).forEach(this::takeCard);
            records.records(common(Topic.STREAM)).forEach(this::takeWord);
            records.records(theirs(Topic.OUTPUTS)).forEach(this::takeAnswer);
            reader.dealtWith(records);
            sender.check();
            long now = System.nanoTime();
            if (now - committed > COMMIT_NANOS) {
                commit();
                committed = now;
            }
        }
    }

    /** What is committed has been sent for good. */
    private void commit() {
        if (reader.hasChanged()) {
            sender.flush();
            Map<TopicPartition, String> notes = new HashMap<>();
            horizons.forEach((partition, horizon) -> {
                Map<Topic, Long> offsets = horizon.offsets(Set.copyOf(WHOLE));
                String note = HorizonNote.of(WHOLE.stream().map(offsets::get).toList());
                WHOLE.forEach(topic -> notes.put(new TopicPartition(common(topic), partition), note));
            });
            reader.commit(notes);
        }
    }

    private void takeCard(ConsumerRecord<byte[], byte[]> record) {
        try {
            boolean theirs = record.value() == null ? remove(record) : announce(record);
            if (theirs) {
                show(record, Topic.GAMES);
            }
        } catch (MalformedException e) {
            LOG.debug("{}: skipped a card: it has a dead letter of its own", options.role(), e);
        }
        horizon(record.partition()).read(Topic.GAMES, record.offset() + 1);
    }

    private boolean announce(ConsumerRecord<byte[], byte[]> record) {
        Card card = cards.decode(record.key(), record.value());
        boolean theirs = games.announce(card, record.partition());
        if (games.goesOn(card.game())) {
            horizon(record.partition()).announced(card.game());
        }
        return theirs;
    }

    private boolean remove(ConsumerRecord<byte[], byte[]> record) {
        String game = MessageCodec.game(record.key());
        horizon(record.partition()).closed(game);
        return games.remove(game);
    }

    private GameHorizon horizon(int partition) {
        return horizons.computeIfAbsent(partition, number -> new GameHorizon());
    }

    private void takeWord(ConsumerRecord<byte[], byte[]> record) {
        try {
            StreamRecord message = stream.decode(record.key(), record.value());
            if (!games.isSettled(message.game())) {
                // Its card was there before it.
                reader.catchUp(common(Topic.GAMES), this::takeCard);
                games.hasNoCard(message.game());
            }
            OwnGame game = games.own(message.game());
            if (game != null && game.partition() == record.partition()) {
                if (message instanceof StreamWord word) {
                    game.show(word.round());
                }
                show(record, Topic.STREAM);
            }
            if (message instanceof StreamEnd && horizon(record.partition()).isOpen(message.game())) {
                horizon(record.partition()).closed(message.game());
                games.end(message.game());
            }
        } catch (MalformedException e) {
            LOG.debug("{}: skipped a word: it has a dead letter of its own", options.role(), e);
        }
        horizon(record.partition()).read(Topic.STREAM, record.offset() + 1);
    }

    private void takeAnswer(ConsumerRecord<byte[], byte[]> record) {
        Ruling ruling = rule(record);
        if (ruling.fate() == Ruling.Fate.DOUBT && !current) {
            reader.catchUp(common(Topic.GAMES), this::takeCard);
            reader.catchUp(common(Topic.STREAM), this::takeWord);
            current = true;
            ruling = rule(record);
        }
        if (ruling.fate() == Ruling.Fate.PASS) {
            sender.copy(record, common(Topic.OUTPUTS));
        } else {
            refusals.take(record, ruling, System.nanoTime())
                    .ifPresent(letter -> sender.setAside(record, letter, common(Topic.DEAD_LETTERS)));
        }
    }

    /** Whatever a stranger has thought of, the next record has its turn. */
    private Ruling rule(ConsumerRecord<byte[], byte[]> record) {
        try {
            return admission.on(record.partition(), record.key(), record.value());
        } catch (RuntimeException | StackOverflowError e) {
            return Ruling.refuse("malformed: it cannot be looked at: " + e);
        }
    }

    private void show(ConsumerRecord<byte[], byte[]> record, Topic topic) {
        if (!reader.isOld(record)) {
            sender.copy(record, theirs(topic));
        }
    }

    private String common(Topic topic) {
        return options.connection().name(topic);
    }

    private String theirs(Topic topic) {
        return topic.name(prefix);
    }

    @Override
    public boolean ready() {
        return ready;
    }

    @Override
    public boolean wasReady() {
        return wasReady;
    }

    @Override
    public void wakeup() {
        reader.wakeup();
    }

    @Override
    public void abort() {
        sender.abort();
    }

    @Override
    public void close() {
        ready = false;
        try {
            sender.close(CLOSING);
        } finally {
            reader.close(CLOSING);
        }
    }
}
