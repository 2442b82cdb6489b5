package io.refeed.protocol.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** A field that may hold anything, as a plain tree. */
final class TreeField extends Field {
    private final long most;
    private Object value;

    TreeField(String name, boolean required) {
        this(name, required, Long.MAX_VALUE);
    }

    /** @param most of a value of more bytes than this nothing is kept, as if it were absent */
    TreeField(String name, boolean required, long most) {
        super(name, required);
        this.most = most;
    }

    /** The tree, null if it is absent. */
    Object value() {
        return present() ? value : null;
    }

    void write(Object tree, JsonGenerator json) throws IOException {
        writeKey(json);
        json.writePOJO(tree);
    }

    @Override
    void read(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            throw mustBe("something but null");
        }
        long begin = parser.currentTokenLocation().getByteOffset();
        value = Trees.value(parser);
        if (parser.currentLocation().getByteOffset() - begin > most) {
            value = null;
        }
    }
}
