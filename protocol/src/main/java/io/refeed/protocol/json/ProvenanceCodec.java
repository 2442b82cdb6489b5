package io.refeed.protocol.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.refeed.game.Origin;
import io.refeed.protocol.message.Provenance;
import java.io.IOException;

/** Topic {@code provenance}. */
final class ProvenanceCodec extends StreamingCodec<Provenance> {
    private final Field.Whole round = fields().whole("round", 1, Integer.MAX_VALUE);
    private final Field.Text word = fields().text("word");
    private final Field.Text origin = fields().text("origin");
    private final Field.Whole source = fields().wholeOrZero("source", 1, Integer.MAX_VALUE);
    private final Field.Whole index = fields().wholeOrZero("index", 1, Integer.MAX_VALUE);
    private final Field.Whole seen = fields().whole("seen", 0, Long.MAX_VALUE);

    @Override
    void write(Provenance message, JsonGenerator json) throws IOException {
        round.write(message.round(), json);
        word.write(message.word(), json);
        origin.write(message.origin().label(), json);
        if (message.source() != 0) {
            source.write(message.source(), json);
        }
        if (message.index() != 0) {
            index.write(message.index(), json);
        }
        seen.write(message.seen(), json);
    }

    @Override
    Provenance build(String game) {
        Origin from = origin.constant(Origin.class);
        return new Provenance(game, round.toInt(), word.value(), from, source.toInt(), index.toInt(), seen.value());
    }
}
