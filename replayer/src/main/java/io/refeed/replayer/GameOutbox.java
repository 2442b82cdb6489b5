package io.refeed.replayer;

import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Demand;
import io.refeed.protocol.message.Message;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamRecord;
import io.refeed.protocol.message.Truth;
import io.refeed.protocol.service.Outbox;

/** Sends what one game writes to the partition where the game lies. */
final class GameOutbox implements Emitter {
    private final Codecs codecs;
    private final Outbox outbox;
    private final byte[] key;

    GameOutbox(String game, Codecs codecs, Outbox outbox) {
        this.codecs = codecs;
        this.outbox = outbox;
        this.key = MessageCodec.key(game);
    }

    @Override
    public void provenance(Provenance record) {
        send(Topic.PROVENANCE, codecs.provenance, record);
    }

    @Override
    public void stream(StreamRecord record) {
        send(Topic.STREAM, codecs.stream, record);
    }

    @Override
    public void demand(Demand record) {
        send(Topic.DEMAND, codecs.demand, record);
    }

    @Override
    public void truth(Truth record) {
        send(Topic.TRUTH, codecs.truth, record);
    }

    @Override
    public void reload(String reason) {
        outbox.reload(reason);
    }

    private <M extends Message> void send(Topic topic, MessageCodec<M> codec, M record) {
        outbox.send(topic, key, codec.encode(record));
    }
}
