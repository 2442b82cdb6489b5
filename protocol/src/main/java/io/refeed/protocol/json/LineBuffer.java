package io.refeed.protocol.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;

/**
 * A generator that is kept from message to message, since to make one costs more than what it writes in most of them.
 *
 * <p>Not safe for use by several threads.
 */
final class LineBuffer {
    private final ByteArrayBuilder bytes = new ByteArrayBuilder();
    private JsonGenerator json;
    private boolean begun;

    /** The generator, at the beginning of a line; what was begun and could not be ended is forgotten. */
    JsonGenerator begin() throws IOException {
        if (json == null || begun) {
            json = Json.MAPPER.createGenerator(bytes);
        }
        bytes.reset();
        begun = true;
        return json;
    }

    /** The line, which ends here. */
    byte[] bytes() throws IOException {
        json.flush();
        begun = false;
        return bytes.toByteArray();
    }
}
