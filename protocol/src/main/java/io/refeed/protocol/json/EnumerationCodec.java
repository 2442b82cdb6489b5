package io.refeed.protocol.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.refeed.protocol.message.Enumeration;
import java.io.IOException;

/** Topic {@code enumeration}. */
final class EnumerationCodec extends StreamingCodec<Enumeration> {
    private final Field.Whole index = fields().whole("index", 1, Integer.MAX_VALUE);
    private final Field.Texts words = fields().texts("words");

    @Override
    void write(Enumeration message, JsonGenerator json) throws IOException {
        index.write(message.index(), json);
        words.write(message.words(), json);
    }

    @Override
    Enumeration build(String game) {
        return new Enumeration(game, index.toInt(), words.value());
    }
}
