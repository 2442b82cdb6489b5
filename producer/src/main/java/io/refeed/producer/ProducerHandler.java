package io.refeed.producer;

import io.refeed.game.Breakdown;
import io.refeed.game.Catalog;
import io.refeed.protocol.RecordLimits;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.FinalVerdict;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Demand;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Truth;
import io.refeed.protocol.service.Arrival;
import io.refeed.protocol.service.ClosedGames;
import io.refeed.protocol.service.GameHorizon;
import io.refeed.protocol.service.Outbox;
import io.refeed.protocol.service.PartitionHandler;
import io.refeed.protocol.service.PendingRecords;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads the records of one partition to their games' enumerations, and publishes a little of each in turn. */
final class ProducerHandler implements PartitionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProducerHandler.class);
    private static final int BLOCKS_A_TURN = Enumeration.WINDOW / Enumeration.MOST;

    private final MessageCodec<Card> cards = MessageCodec.cards();
    private final MessageCodec<Truth> truth = MessageCodec.truth();
    private final MessageCodec<Demand> demand = MessageCodec.demand();
    private final MessageCodec<Enumeration> enumeration = MessageCodec.enumeration();

    private final Catalog catalog;
    private final Outbox outbox;
    private final GameHorizon horizon = new GameHorizon();
    private final ClosedGames closed = new ClosedGames();
    private final PendingRecords<Arrival> heldBack =
            new PendingRecords<>(RecordLimits.UNANNOUNCED_RECORDS, Arrival::bytes, horizon);
    private final Map<String, Card> announced = new HashMap<>();

    /** The games that are open, with card and truth; empty for those without an enumeration to publish. */
    private final Map<String, Optional<EnumeratedGame>> games = new HashMap<>();

    private final Set<EnumeratedGame> behind = new LinkedHashSet<>();

    ProducerHandler(Catalog catalog, Outbox outbox) {
        this.catalog = catalog;
        this.outbox = outbox;
    }

    @Override
    public void take(Topic topic, ConsumerRecord<byte[], byte[]> record) {
        byte[] key = record.key();
        byte[] value = record.value();
        if (value == null && topic.compacted()) {
            if (topic == Topic.GAMES) {
                close(MessageCodec.game(key));
            }
            return;
        }
        switch (topic) {
            case GAMES -> card(cards.decode(key, value));
            case TRUTH -> truth(truth.decode(key, value), record);
            case VERDICTS -> {
                if (FinalVerdict.is(value)) {
                    judged(MessageCodec.game(key), record);
                }
            }
            case DEMAND -> demand(demand.decode(key, value), record);
            case ENUMERATION -> published(enumeration.decode(key, value), record);
            default -> throw new IllegalArgumentException("not subscribed to " + topic);
        }
    }

    @Override
    public void loaded(long nanoTime) {
        closed.loaded();
    }

    @Override
    public GameHorizon horizon() {
        return horizon;
    }

    @Override
    public long turn(long nanoTime) {
        heldBack.look(nanoTime);
        behind.removeIf(this::publish);
        return behind.isEmpty() ? nanoTime + NEVER : nanoTime;
    }

    /**
     * Publishes a little more of a game's enumeration. Where that fails nothing more of it comes.
     *
     * @return whether nothing more is wanted for now
     */
    private boolean publish(EnumeratedGame game) {
        try {
            for (int i = 0; i < BLOCKS_A_TURN && game.behind(); i++) {
                game.publish();
            }
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("{}: this game's target cannot be enumerated further: {}", game.name(), Breakdown.reason(e), e);
            game.giveUp();
        }
        return !game.behind();
    }

    /** Nothing of a game is wanted any more, be it that it was judged or that it was removed. */
    private void close(String name) {
        announced.remove(name);
        Optional<EnumeratedGame> known = games.remove(name);
        if (known != null) {
            known.ifPresent(behind::remove);
        }
        heldBack.forget(name);
        closed.add(name);
        horizon.closed(name);
    }

    private void card(Card card) {
        String name = card.game();
        if (!horizon.isOpen(name) && !closed.contains(name)) {
            horizon.announced(name);
            announced.put(name, card);
            heldBack.release(name, arrival -> arrival.release(this));
        }
    }

    private void truth(Truth message, ConsumerRecord<byte[], byte[]> record) {
        String name = message.game();
        Card card = announced.remove(name);
        if (card != null) {
            games.put(name, read(card, message));
            games.get(name).ifPresent(behind::add);
            heldBack.release(name, arrival -> arrival.release(this));
        } else if (!games.containsKey(name)) {
            hold(name, Topic.TRUTH, record);
        }
    }

    /** The auditor has all that it needs of a game. */
    private void judged(String name, ConsumerRecord<byte[], byte[]> record) {
        if (horizon.isOpen(name)) {
            close(name);
        } else {
            hold(name, Topic.VERDICTS, record);
        }
    }

    /** A record of a game that is closed is of no use; of one that is not known, it waits for the card and the truth. */
    private void hold(String name, Topic topic, ConsumerRecord<byte[], byte[]> record) {
        if (!closed.contains(name)) {
            heldBack.hold(name, new Arrival(topic, record));
        }
    }

    private Optional<EnumeratedGame> read(Card card, Truth settled) {
        byte[] key = MessageCodec.key(card.game());
        try {
            return EnumeratedGame.of(
                    card, settled, catalog, block -> outbox.send(Topic.ENUMERATION, key, enumeration.encode(block)));
        } catch (RuntimeException e) {
            LOG.error("{}: this game's target cannot be enumerated: {}", card.game(), e.getMessage());
            return Optional.empty();
        }
    }

    private void demand(Demand message, ConsumerRecord<byte[], byte[]> record) {
        Optional<EnumeratedGame> game = games.get(message.game());
        if (game == null) {
            hold(message.game(), Topic.DEMAND, record);
            return;
        }
        game.ifPresent(one -> {
            one.demand(message);
            behind.add(one);
        });
    }

    private void published(Enumeration message, ConsumerRecord<byte[], byte[]> record) {
        Optional<EnumeratedGame> game = games.get(message.game());
        if (game == null) {
            hold(message.game(), Topic.ENUMERATION, record);
            return;
        }
        game.ifPresent(one -> one.published(message));
    }
}
