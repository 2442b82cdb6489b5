package io.refeed.protocol.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Refuses an object that gives a field twice, if it is one that its reader knows; what others hold does not matter. */
final class OnceParser extends JsonParserDelegate {
    private final Set<String> known;
    private final Set<String> met = new HashSet<>();

    OnceParser(JsonParser parser, Set<String> known) {
        super(parser);
        this.known = known;
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token == JsonToken.FIELD_NAME
                && getParsingContext().getParent().inRoot()
                && known.contains(currentName())
                && !met.add(currentName())) {
            throw new MalformedException("field '" + currentName() + "' is given twice");
        }
        return token;
    }
}
