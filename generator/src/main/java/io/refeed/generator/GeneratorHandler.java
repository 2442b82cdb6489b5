package io.refeed.generator;

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

/** Reads the records of one partition for its games, and writes what they answer. */
final class GeneratorHandler implements PartitionHandler {
    private final MessageCodec<Card> cards = MessageCodec.cards();
    private final MessageCodec<StreamRecord> stream = MessageCodec.stream();
    private final MessageCodec<Output> outputs = MessageCodec.outputs();
    private final MessageCodec<Suspicion> suspicions = MessageCodec.suspicions();
    private final PlayedGames games;
    private final Mailbox mailbox;
    private final BoundedOutputs bounded;
    private final Outbox outbox;

    GeneratorHandler(Player player, Catalog catalog, BoundedOutputs bounded, Outbox outbox) {
        this.games = new PlayedGames(player, catalog, this::send);
        this.mailbox = null;
        this.bounded = bounded;
        this.outbox = outbox;
    }

    GeneratorHandler(AsyncPlayer player, Catalog catalog, BoundedOutputs bounded, Outbox outbox) {
        Mailbox letters = new Mailbox(outbox::wake);
        this.games = new PlayedGames(
                player.name(), catalog, card -> AsyncSession.of(card, player, catalog, letters), this::send);
        this.mailbox = letters;
        this.bounded = bounded;
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
            case STREAM -> games.stream(stream.decode(record.key(), record.value()));
            case SUSPICIONS -> games.suspicion(suspicions.decode(record.key(), record.value()));
            case OUTPUTS -> games.logged(outputs.decode(record.key(), record.value()));
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
        if (mailbox != null) {
            read(mailbox);
        }
        return games.turn(nanoTime);
    }

    private void read(Mailbox letters) {
        letters.empty(games::arrived);
        String loss = letters.loss();
        if (loss != null) {
            outbox.reload(loss);
        }
    }

    @Override
    public void dropped() {
        games.leave();
    }

    private void send(Output output) {
        outbox.send(Topic.OUTPUTS, MessageCodec.key(output.game()), bounded.encode(output));
    }
}
