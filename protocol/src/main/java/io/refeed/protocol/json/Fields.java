package io.refeed.protocol.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields that a reader knows, declared once and filled by each object read. Fields that it does not know are passed
 * over.
 *
 * <p>Not safe for use by several threads.
 */
final class Fields implements Json.Body<Void> {
    private final List<Field> fields = new ArrayList<>();
    private final PlainSpelling spelling = new PlainSpelling();

    /** A required whole number. */
    Field.Whole whole(String name, long least, long most) {
        return add(new Field.Whole(name, true, least, most));
    }

    /** An optional whole number, 0 if it is absent. */
    Field.Whole wholeOrZero(String name, long least, long most) {
        return add(new Field.Whole(name, false, least, most));
    }

    /** A required text. */
    Field.Text text(String name) {
        return add(new Field.Text(name, true));
    }

    /** A required text that is one of not too many. */
    Field.Text name(String name) {
        return add(new Field.Text(name, true, new Names()));
    }

    /** An optional text, null if it is absent. */
    Field.Text textOrNull(String name) {
        return add(new Field.Text(name, false));
    }

    /** An optional truth value, false if it is absent. */
    Field.Flag flagOrFalse(String name) {
        return add(new Field.Flag(name, false));
    }

    /** A required number from 0 to 1. */
    Field.Share share(String name) {
        return add(new Field.Share(name));
    }

    /** A required list of texts. */
    Field.Texts texts(String name) {
        return add(new Field.Texts(name));
    }

    /** An optional tree, null if it is absent. */
    TreeField treeOrNull(String name) {
        return add(new TreeField(name, false));
    }

    /** One of which nothing is kept if it has more bytes than this. */
    TreeField treeUpTo(String name, long most) {
        return add(new TreeField(name, false, most));
    }

    /**
     * Reads one JSON object.
     *
     * @throws MalformedException if the bytes are anything else, or a field is ill-typed or missing
     */
    void read(byte[] bytes, int from, int to) {
        clear();
        if (!readPlain(bytes, from, to)) {
            clear();
            Json.object(bytes, from, to, this);
        }
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).complain();
        }
    }

    private void clear() {
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).clear();
        }
    }

    /** Whether the bytes are a plain object of known fields, none of them given twice, whose values are in order. */
    private boolean readPlain(byte[] bytes, int from, int to) {
        spelling.begin(bytes, from, to);
        if (!spelling.pass('{')) {
            return false;
        }
        int next = 0;
        do {
            int place = passName(next);
            if (place < 0 || !spelling.passLoosely(':') || !fields.get(place).takePlain(spelling)) {
                return false;
            }
            next = place + 1;
        } while (spelling.passLoosely(','));
        return spelling.pass('}') && spelling.atEnd();
    }

    /** The place of the field whose name comes next, -1 if it is unknown. */
    private int passName(int guess) {
        for (int i = 0; i < fields.size(); i++) {
            int place = guess + i < fields.size() ? guess + i : guess + i - fields.size();
            if (fields.get(place).passName(spelling)) {
                return place;
            }
        }
        return -1;
    }

    @Override
    public Void read(JsonParser parser) throws IOException {
        int next = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            int place = find(parser.currentName(), next);
            parser.nextToken();
            if (place < 0) {
                parser.skipChildren();
            } else {
                fields.get(place).take(parser);
                next = place + 1;
            }
        }
        return null;
    }

    /** The place of a field, -1 if it is unknown; writers keep the order, so that the next one is the best guess. */
    private int find(String name, int guess) {
        for (int i = 0; i < fields.size(); i++) {
            int place = guess + i < fields.size() ? guess + i : guess + i - fields.size();
            if (fields.get(place).name().equals(name)) {
                return place;
            }
        }
        return -1;
    }

    private <F extends Field> F add(F field) {
        fields.add(field);
        return field;
    }
}
