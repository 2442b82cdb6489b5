package io.refeed.replayer;

import io.refeed.game.Catalog;
import io.refeed.protocol.RecordLimits;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.FinalVerdict;
import io.refeed.protocol.json.MalformedException;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Enumeration;
import io.refeed.protocol.message.Message;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Truth;
import io.refeed.protocol.service.Arrival;
import io.refeed.protocol.service.ClosedGames;
import io.refeed.protocol.service.GameHorizon;
import io.refeed.protocol.service.Outbox;
import io.refeed.protocol.service.PartitionHandler;
import io.refeed.protocol.service.PendingRecords;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Leads the records of one partition to their games. */
final class ReplayerHandler implements PartitionHandler {

    private final Outbox outbox;
    private final Codecs codecs = new Codecs();
    private final GameHorizon horizon = new GameHorizon();
    private final ClosedGames closed = new ClosedGames();
    private final PendingRecords<Arrival> heldBack =
            new PendingRecords<>(RecordLimits.UNANNOUNCED_RECORDS, Arrival::bytes, horizon);
    private final RefusedGames refused = new RefusedGames();
    private final RunningGames running = new RunningGames();
    private final GameStarter starter;
    private long outputsEnd;
    private boolean live;

    ReplayerHandler(Catalog catalog, Outbox outbox) {
        this.outbox = outbox;
        this.starter = new GameStarter(catalog, running, refused, closed, this::outbox);
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
                close(MessageCodec.game(key));
            }
            return;
        }
        switch (topic) {
            case GAMES -> card(codecs.cards.decode(key, value));
            case TRUTH -> truth(codecs.truth.decode(key, value), record);
            case VERDICTS -> {
                if (FinalVerdict.is(value)) {
                    judged(MessageCodec.game(key), record);
                }
            }
            case ENUMERATION -> {
                Enumeration block = codecs.enumeration.decode(key, value);
                game(block, topic, record).ifPresent(game -> game.enumeration(block));
            }
            case PROVENANCE -> {
                Provenance provenance = codecs.provenance.decode(key, value);
                game(provenance, topic, record).ifPresent(game -> game.provenance(provenance));
            }
            case STREAM -> {
                StreamRecord message = codecs.stream.decode(key, value);
                stream(message, game(message, topic, record));
            }
            case OUTPUTS -> {
                Output output = codecs.outputs.decode(key, value);
                game(output, topic, record).ifPresent(game -> game.output(record.offset(), output));
            }
            default -> throw new IllegalArgumentException("not subscribed to " + topic);
        }
    }

    @Override
    public void loaded(long nanoTime) {
        live = true;
        closed.loaded();
        outputsEnd = Math.max(outputsEnd, horizon.next(Topic.OUTPUTS));
        running.loaded(nanoTime, outputsEnd);
        refused.sayWhy(this::outbox);
    }

    @Override
    public long turn(long nanoTime) {
        heldBack.look(nanoTime);
        return running.turn(nanoTime, outputsEnd);
    }

    @Override
    public GameHorizon horizon() {
        return horizon;
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
        if (starter.card(card)) {
            horizon.announced(card.game());
            heldBack.release(card.game(), this::takeHeldBack);
        }
    }

    private void truth(Truth truth, ConsumerRecord<byte[], byte[]> record) {
        ReplayedGame game = running.get(truth.game());
        if (game != null) {
            if (truth.settled()) {
                game.truthSettled();
            }
        } else if (starter.awaitsTruth(truth.game())) {
            starter.truth(truth);
            started(truth.game());
        } else if (!starter.knows(truth.game())) {
            heldBack.hold(truth.game(), new Arrival(Topic.TRUTH, record));
        }
    }

    private void started(String game) {
        if (live) {
            running.loaded(game, System.nanoTime(), outputsEnd);
            refused.sayWhy(this::outbox);
        }
        heldBack.release(game, this::takeHeldBack);
    }

    /** The auditor has all that it needs of a game; until then another replayer may have to write what was lost. */
    private void judged(String game, ConsumerRecord<byte[], byte[]> record) {
        if (horizon.isOpen(game)) {
            close(game);
        } else if (!starter.knows(game)) {
            heldBack.hold(game, new Arrival(Topic.VERDICTS, record));
        }
    }

    /** Nothing of a game is wanted any more, be it that it was judged or that it was removed. */
    private void close(String game) {
        starter.forget(game);
        heldBack.forget(game);
        closed.add(game);
        horizon.closed(game);
    }

    private Emitter outbox(String game) {
        return new GameOutbox(game, codecs, outbox);
    }

    private void takeHeldBack(Arrival arrival) {
        long end = outputsEnd;
        try {
            arrival.release(this);
        } catch (MalformedException e) {
            throw new IllegalStateException("a record was held back and cannot be read any more", e);
        } finally {
            outputsEnd = end;
        }
    }

    private void stream(StreamRecord message, Optional<ReplayedGame> game) {
        if (message instanceof StreamEnd end) {
            refused.ended(end.game());
            game.ifPresent(one -> one.end(end));
        } else if (message instanceof StreamWord word) {
            game.ifPresent(one -> one.word(word));
        }
    }

    /** The game of a record; if there is none yet, the record is held back, and if it is over, dropped. */
    private Optional<ReplayedGame> game(Message message, Topic topic, ConsumerRecord<byte[], byte[]> record) {
        ReplayedGame game = running.get(message.game());
        if (game == null && !starter.knows(message.game())) {
            heldBack.hold(message.game(), new Arrival(topic, record));
        }
        return Optional.ofNullable(game);
    }
}
