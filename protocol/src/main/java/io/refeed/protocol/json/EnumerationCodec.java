package io.refeed.protocol.json;

import io.refeed.protocol.message.Enumeration;

/** Topic {@code enumeration}. */
final class EnumerationCodec extends MessageCodec<Enumeration> {
    private final Field.Whole index = fields().whole("index", 1, Integer.MAX_VALUE);
    private final Field.Texts words = fields().texts("words");

    @Override
    void write(Enumeration message, JsonWriter json) {
        json.field("index", message.index()).key("words").texts(message.words());
    }

    @Override
    Enumeration build(String game) {
        return new Enumeration(game, index.toInt(), words.value());
    }
}
