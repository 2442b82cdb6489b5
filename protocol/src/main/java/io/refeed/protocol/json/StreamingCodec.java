package io.refeed.protocol.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.refeed.protocol.message.Message;
import java.io.IOException;

/**
 * The messages of a topic that has one for every word or block of words. They are written and read field by field: to
 * bind them to records, with the same checks, takes about twice as long (decision 0011).
 *
 * @param <M> the topic's messages
 */
abstract class StreamingCodec<M extends Message> extends MessageCodec<M> {
    private final Fields fields = new Fields();
    private final Field.Text game = fields.name("game");
    private final LineBuffer buffer = new LineBuffer();

    @Override
    public final byte[] encode(M message) {
        try {
            JsonGenerator json = buffer.begin();
            json.writeStartObject();
            game.write(message.game(), json);
            write(message, json);
            json.writeEndObject();
            return buffer.bytes();
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    final M read(byte[] value) {
        fields.read(value, 0, value.length);
        return build(game.value());
    }

    /** Where a codec declares the fields that it reads, besides {@code game}. */
    final Fields fields() {
        return fields;
    }

    /** Writes all fields but {@code game}, which is written. */
    abstract void write(M message, JsonGenerator json) throws IOException;

    /** The message from the fields as they were read. */
    abstract M build(String game);
}
