package io.refeed.replayer;

import io.refeed.game.Catalog;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Truth;
import io.refeed.protocol.service.Arrival;
import io.refeed.protocol.service.Outbox;
import io.refeed.protocol.service.PartitionHandler;
import io.refeed.protocol.service.PendingRecords;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads the records of one partition to their games. */
final class ReplayerHandler implements PartitionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ReplayerHandler.class);
    private static final int MOST_HELD_BACK = 10_000;

    private final Catalog catalog;
    private final Outbox outbox;
    private final Codecs codecs = new Codecs();
    private final PendingRecords<Arrival> heldBack = new PendingRecords<>(MOST_HELD_BACK);
    private final Map<String, Card> cards = new HashMap<>();
    private final Map<String, Truth> truths = new HashMap<>();
    private final RefusedGames refused = new RefusedGames();
    private final RunningGames running = new RunningGames();
    private long outputsEnd;
    private boolean live;

    ReplayerHandler(Catalog catalog, Outbox outbox) {
        this.catalog = catalog;
        this.outbox = outbox;
    }

    @Override
    public void take(Topic topic, ConsumerRecord<byte[], byte[]> record) {
        if (topic == Topic.OUTPUTS) {
            outputsEnd = record.offset() + 1;
        }
        byte[] key = record.key();
        byte[] value = record.value();
        if (value == null && topic.compacted()) {
            if (topic == Topic.GAMES) {
                forget(MessageCodec.game(key));
            }
            return;
        }
        switch (topic) {
            case GAMES -> card(codecs.cards.decode(key, value));
            case TRUTH -> truth(codecs.truth.decode(key, value));
            case ENUMERATION -> enumeration(codecs.enumeration.decode(key, value), record);
            case PROVENANCE -> provenance(codecs.provenance.decode(key, value), record);
            case STREAM -> stream(codecs.stream.decode(key, value), record);
            case OUTPUTS -> output(codecs.outputs.decode(key, value), record);
            default -> throw new IllegalArgumentException("not subscribed to " + topic);
        }
    }

    @Override
    public void loaded(long nanoTime) {
        live = true;
        running.loaded(nanoTime, outputsEnd);
        refused.sayWhy(game -> new GameOutbox(game, codecs, outbox));
    }

    @Override
    public long turn(long nanoTime) {
        heldBack.look(nanoTime);
        return running.turn(nanoTime, outputsEnd);
    }

    @Override
    public boolean eager() {
        return running.restless();
    }

    /** How many records wait for their game to be announced. */
    int held() {
        return heldBack.size();
    }

    private void card(Card card) {
        if (!running.knows(card.game()) && !refused.contains(card.game())) {
            cards.put(card.game(), card);
            begin(card.game());
        }
    }

    /** A game was removed from the broker: nothing of it is wanted any more, whether or not it was over. */
    private void forget(String game) {
        cards.remove(game);
        truths.remove(game);
        refused.forget(game);
        running.forget(game);
        heldBack.forget(game);
    }

    private void truth(Truth truth) {
        ReplayedGame game = running.get(truth.game());
        if (game != null) {
            if (truth.settled()) {
                game.truthSettled();
            }
        } else if (!running.knows(truth.game()) && !refused.contains(truth.game())) {
            truths.put(truth.game(), truth);
            begin(truth.game());
        }
    }

    /** Starts a game once its card and its truth are there. */
    private void begin(String name) {
        Card card = cards.get(name);
        Truth truth = truths.get(name);
        if (card == null || truth == null) {
            return;
        }
        cards.remove(name);
        truths.remove(name);
        try {
            ReplayPlan play = ReplayPlan.of(card, truth, catalog);
            running.add(name, new ReplayedGame(play, new GameOutbox(name, codecs, outbox)));
        } catch (RuntimeException e) {
            LOG.error("{}: this game cannot be played: {}", name, e.getMessage());
            refused.add(name, "the replayer cannot play this game: " + e.getMessage());
        }
        if (live) {
            running.loaded(name, System.nanoTime(), outputsEnd);
            refused.sayWhy(game -> new GameOutbox(game, codecs, outbox));
        }
        heldBack.release(name, this::takeHeldBack);
    }

    private void takeHeldBack(Arrival arrival) {
        long end = outputsEnd;
        try {
            take(arrival.topic(), arrival.record());
        } catch (MalformedException e) {
            throw new IllegalStateException("a record was held back and cannot be read any more", e);
        } finally {
            outputsEnd = end;
        }
    }

    private void enumeration(Enumeration message, ConsumerRecord<byte[], byte[]> record) {
        ReplayedGame game = game(message.game(), Topic.ENUMERATION, record);
        if (game != null) {
            game.enumeration(message);
        }
    }

    private void provenance(Provenance message, ConsumerRecord<byte[], byte[]> record) {
        ReplayedGame game = game(message.game(), Topic.PROVENANCE, record);
        if (game != null) {
            game.provenance(message);
        }
    }

    private void stream(StreamRecord message, ConsumerRecord<byte[], byte[]> record) {
        ReplayedGame game = game(message.game(), Topic.STREAM, record);
        if (message instanceof StreamEnd end) {
            refused.ended(end.game());
            if (game != null) {
                game.end(end);
            }
        } else if (game != null && message instanceof StreamWord word) {
            game.word(word);
        }
    }

    private void output(Output message, ConsumerRecord<byte[], byte[]> record) {
        ReplayedGame game = game(message.game(), Topic.OUTPUTS, record);
        if (game != null) {
            game.output(record.offset(), message);
        }
    }

    /** The game of a record; if there is none yet, the record is held back, and if it is over, dropped. */
    private ReplayedGame game(String name, Topic topic, ConsumerRecord<byte[], byte[]> record) {
        ReplayedGame game = running.get(name);
        if (game == null && !running.knows(name) && !refused.contains(name)) {
            heldBack.hold(name, new Arrival(topic, record));
        }
        return game;
    }
}
