package io.refeed.protocol.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.refeed.protocol.message.Suspicion;
import java.io.IOException;

/** Topic {@code suspicions}. */
final class SuspicionCodec extends StreamingCodec<Suspicion> {
    private final Field.Whole round = fields().whole("round", 1, Integer.MAX_VALUE);
    private final Field.Text detector = fields().name("detector");
    private final Field.Share score = fields().share("score");

    @Override
    void write(Suspicion message, JsonGenerator json) throws IOException {
        round.write(message.round(), json);
        detector.write(message.detector(), json);
        score.write(message.score(), json);
    }

    @Override
    Suspicion build(String game) {
        return new Suspicion(game, round.toInt(), detector.value(), score.value());
    }
}
