package io.refeed.protocol.json;

import io.refeed.protocol.message.Demand;

/** Topic {@code demand}. */
final class DemandCodec extends MessageCodec<Demand> {
    private final Field.Whole upTo = fields().whole("upTo", 0, Integer.MAX_VALUE);

    @Override
    void write(Demand message, JsonWriter json) {
        json.field("upTo", message.upTo());
    }

    @Override
    Demand build(String game) {
        return new Demand(game, upTo.toInt());
    }
}
