package io.refeed.protocol.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.refeed.language.spec.Labels;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One field of an object that is read, with the value that was found there, or written. */
abstract class Field {
    private final String name;
    private final SerializableString key;
    private final byte[] quoted;
    private final boolean required;
    private boolean present;

    Field(String name, boolean required) {
        this.name = name;
        this.key = new SerializedString(name);
        this.quoted = ('"' + name + '"').getBytes(StandardCharsets.UTF_8);
        this.required = required;
    }

    final String name() {
        return name;
    }

    /** Whether the object read last has this field; null in place of an optional field is as good as its absence. */
    final boolean present() {
        return present;
    }

    final void clear() {
        present = false;
    }

    final void take(JsonParser parser) throws IOException {
        if (present) {
            throw new MalformedException("field '" + name + "' is given twice");
        }
        if (required || parser.currentToken() != JsonToken.VALUE_NULL) {
            read(parser);
            present = true;
        }
    }

    /**
     * Takes a value that is spelled plainly, and good.
     *
     * @return whether there was one; if not, the object must be read by a parser
     */
    final boolean takePlain(PlainSpelling spelling) {
        present = !present && readPlain(spelling);
        return present;
    }

    /** Whether the name in quotes comes next, which is passed then. */
    final boolean passName(PlainSpelling spelling) {
        return spelling.pass(quoted);
    }

    final void complain() {
        if (required && !present) {
            throw missing();
        }
    }

    final MalformedException missing() {
        return new MalformedException("field '" + name + "' is missing");
    }

    final MalformedException mustBe(String what) {
        return MalformedException.mustBe(name, what);
    }

    /** Writes the key, after which its value must be written. */
    final void writeKey(JsonGenerator json) throws IOException {
        json.writeFieldName(key);
    }

    final String text(JsonParser parser) throws IOException {
        String text = parser.getText();
        if (!Utf8.wellFormed(text)) {
            throw new MalformedException("field '" + name + "' holds half a surrogate pair");
        }
        return text;
    }

    /** Reads the value that starts at the current token, and leaves the parser at its last token. */
    abstract void read(JsonParser parser) throws IOException;

    /** Reads a value if it is spelled plainly, and in order; values of most kinds never are. */
    boolean readPlain(PlainSpelling spelling) {
        return false;
    }

    /** A whole number. */
    static final class Whole extends Field {
        private final long least;
        private final long most;
        private long value;

        Whole(String name, boolean required, long least, long most) {
            super(name, required);
            this.least = least;
            this.most = most;
        }

        /** The number, 0 if it is absent. */
        long value() {
            return present() ? value : 0;
        }

        int toInt() {
            return (int) value();
        }

        void write(long number, JsonGenerator json) throws IOException {
            writeKey(json);
            json.writeNumber(number);
        }

        @Override
        void read(JsonParser parser) throws IOException {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                    && parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
                value = parser.getLongValue();
                if (value >= least && value <= most) {
                    return;
                }
                if (value > most) {
                    throw mustBe("a whole number of at most " + most);
                }
            }
            throw mustBe(least == Long.MIN_VALUE ? "a whole number" : "a whole number of at least " + least);
        }

        @Override
        boolean readPlain(PlainSpelling spelling) {
            value = spelling.number();
            return value != PlainSpelling.NO_NUMBER && value >= least && value <= most;
        }
    }

    /** A text. */
    static final class Text extends Field {
        private final Names names;
        private String value;

        Text(String name, boolean required) {
            this(name, required, null);
        }

        /** @param names remembers the texts that come again and again; null if few do */
        Text(String name, boolean required, Names names) {
            super(name, required);
            this.names = names;
        }

        /** The text, null if it is absent. */
        String value() {
            return present() ? value : null;
        }

        /** The constant whose {@linkplain Labels label} the text is, null if it is absent. */
        <E extends Enum<?>> E constant(Class<E> type) {
            E constant = Labels.find(type, value());
            if (present() && constant == null) {
                List<String> labels = Arrays.stream(type.getEnumConstants())
                        .map(one -> "'" + Labels.of(one) + "'")
                        .toList();
                throw mustBe(labels.size() == 2 ? String.join(" or ", labels) : "one of " + String.join(", ", labels));
            }
            return constant;
        }

        void write(String text, JsonGenerator json) throws IOException {
            writeKey(json);
            json.writeString(text);
        }

        @Override
        void read(JsonParser parser) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw mustBe("a text");
            }
            value = text(parser);
        }

        @Override
        boolean readPlain(PlainSpelling spelling) {
            value = spelling.text(names);
            return value != null;
        }
    }

    /** True or false. */
    static final class Flag extends Field {
        private boolean value;

        Flag(String name, boolean required) {
            super(name, required);
        }

        /** The truth value, false if it is absent. */
        boolean value() {
            return present() && value;
        }

        void write(boolean truth, JsonGenerator json) throws IOException {
            writeKey(json);
            json.writeBoolean(truth);
        }

        @Override
        void read(JsonParser parser) {
            if (!parser.currentToken().isBoolean()) {
                throw mustBe("true or false");
            }
            value = parser.currentToken() == JsonToken.VALUE_TRUE;
        }
    }

    /** A number from 0 to 1. */
    static final class Share extends Field {
        private double value;

        Share(String name) {
            super(name, true);
        }

        double value() {
            return value;
        }

        void write(double share, JsonGenerator json) throws IOException {
            writeKey(json);
            json.writeNumber(BigDecimal.valueOf(share).stripTrailingZeros().toPlainString());
        }

        @Override
        void read(JsonParser parser) throws IOException {
            value = parser.currentToken().isNumeric() ? parser.getDoubleValue() : Double.NaN;
            if (!(value >= 0 && value <= 1)) {
                throw mustBe("a number from 0 to 1");
            }
        }
    }

    /** A list of texts, at least one. */
    static final class Texts extends Field {
        private List<String> value;

        Texts(String name) {
            super(name, true);
        }

        List<String> value() {
            return value;
        }

        void write(List<String> texts, JsonGenerator json) throws IOException {
            writeKey(json);
            json.writeStartArray();
            for (int i = 0; i < texts.size(); i++) {
                json.writeString(texts.get(i));
            }
            json.writeEndArray();
        }

        @Override
        void read(JsonParser parser) throws IOException {
            value = new ArrayList<>();
            if (parser.currentToken() == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.VALUE_STRING) {
                    value.add(text(parser));
                }
            }
            if (parser.currentToken() != JsonToken.END_ARRAY || value.isEmpty()) {
                throw mustBe("a list of texts, at least one");
            }
        }
    }
}
