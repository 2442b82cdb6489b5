package io.refeed.detector;

import io.refeed.game.Catalog;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.Suspicion;
import io.refeed.protocol.service.GameHorizon;
import io.refeed.protocol.service.Outbox;
import io.refeed.protocol.service.PartitionHandler;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the records of one partition for its games, and writes what their detectors say. */
final class DetectorHandler implements PartitionHandler {
    private final MessageCodec<Card> cards = MessageCodec.cards();
    private final MessageCodec<StreamRecord> stream = MessageCodec.stream();
    private final MessageCodec<Output> outputs = MessageCodec.outputs();
    private final MessageCodec<Suspicion> suspicions = MessageCodec.suspicions();
    private final WatchedGames games;
    private final Outbox outbox;

    DetectorHandler(Catalog catalog, Outbox outbox) {
        this.games = new WatchedGames(catalog, this::send);
        this.outbox = outbox;
    }

    @Override
    public void take(Topic topic, ConsumerRecord<byte[], byte[]> record) {
        if (topic == Topic.GAMES && record.value() == null) {
            games.forget(MessageCodec.game(record.key()));
            return;
        }
        switch (topic) {
            case GAMES -> games.card(cards.decode(record.key(), record.value()));
            case SUSPICIONS -> games.logged(suspicions.decode(record.key(), record.value()));
            case STREAM -> games.take(stream.decode(record.key(), record.value()));
            case OUTPUTS ->
                games.take(outputs.decode(record.key(), record.value()).withoutDiagnostics());
            default -> throw new IllegalArgumentException("not subscribed to " + topic);
        }
    }

    @Override
    public void loaded(long nanoTime) {
        games.loaded();
    }

    @Override
    public GameHorizon horizon() {
        return games.horizon();
    }

    @Override
    public long turn(long nanoTime) {
        return games.turn(nanoTime);
    }

    private void send(Suspicion suspicion) {
        outbox.send(Topic.SUSPICIONS, MessageCodec.key(suspicion.game()), suspicions.encode(suspicion));
    }
}
