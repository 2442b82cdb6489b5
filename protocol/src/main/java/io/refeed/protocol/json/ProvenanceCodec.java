package io.refeed.protocol.json;

import io.refeed.game.Origin;
import io.refeed.protocol.message.Provenance;

/** Topic {@code provenance}. */
final class ProvenanceCodec extends MessageCodec<Provenance> {
    private final Field.Whole round = fields().whole("round", 1, Integer.MAX_VALUE);
    private final Field.Text word = fields().text("word");
    private final Field.Text origin = fields().text("origin");
    private final Field.Whole source = fields().wholeOrZero("source", 1, Integer.MAX_VALUE);
    private final Field.Whole index = fields().wholeOrZero("index", 1, Integer.MAX_VALUE);
    private final Field.Whole seen = fields().whole("seen", 0, Long.MAX_VALUE);

    @Override
    void write(Provenance message, JsonWriter json) {
        json.field("round", message.round())
                .field("word", message.word())
                .field("origin", message.origin().label());
        if (message.source() != 0) {
            json.field("source", message.source());
        }
        if (message.index() != 0) {
            json.field("index", message.index());
        }
        json.field("seen", message.seen());
    }

    @Override
    Provenance build(String game) {
        Origin from = Labels.origin(origin);
        return new Provenance(game, round.toInt(), word.value(), from, source.toInt(), index.toInt(), seen.value());
    }
}
