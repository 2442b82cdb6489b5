package io.refeed.protocol.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.refeed.game.Status;
import io.refeed.game.referee.Verdict;
import io.refeed.game.referee.Violation;
import io.refeed.protocol.message.Whole;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Jackson as this program uses it: compact, UTF-8, keys in the order given, numbers in full and never with an exponent.
 * What it reads is checked by {@link Field}, whose errors say what a record's author has to fix.
 */
final class Json {
    /** The parser quotes what it cannot read, however long that is. */
    private static final int LONGEST = 200;

    /** Its names are not interned: players choose them. A generator may write several lines one after the other. */
    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .rootValueSeparator((String) null)
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .build())
            .build();

    static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE, SerializationFeature.WRAP_EXCEPTIONS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.WRAP_EXCEPTIONS)
            .addModule(module())
            .addMixIn(Status.class, VerdictJson.Labelled.class)
            .addMixIn(Violation.Code.class, VerdictJson.Labelled.class)
            .addMixIn(Verdict.Certificate.class, VerdictJson.OfCertificate.class)
            .build();

    private Json() {}

    /** Reads what stands in an object; the parser stands at its start, and is left at its end. */
    interface Body<T> {
        T read(JsonParser parser) throws IOException;
    }

    /**
     * Reads bytes that spell one object and nothing else.
     *
     * @throws MalformedException if they do not
     */
    static <T> T object(byte[] bytes, int from, int to, Body<T> body) {
        Utf8.check(bytes, from, to);
        try (JsonParser parser = FACTORY.createParser(bytes, from, to - from)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new MalformedException(first == null ? "not JSON: there is nothing" : "not a JSON object");
            }
            T read = body.read(parser);
            if (parser.nextToken() != null) {
                throw new MalformedException("something follows the JSON object");
            }
            return read;
        } catch (JacksonException e) {
            throw notJson(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The error for bytes that the parser refuses. */
    static MalformedException notJson(JacksonException e) {
        String problem =
                String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        return new MalformedException(
                "not JSON: " + (problem.length() <= LONGEST ? problem : problem.substring(0, LONGEST) + "..."));
    }

    private static SimpleModule module() {
        return new SimpleModule("refeed")
                .addSerializer(Double.class, new PlainDecimal<>(Double.class))
                .addSerializer(Float.class, new PlainDecimal<>(Float.class))
                .addDeserializer(int.class, new FieldDeserializer<>(Json::whole, Field.Whole::toInt, 0))
                .addDeserializer(long.class, new FieldDeserializer<>(Json::whole, Field.Whole::value, 0L))
                .addDeserializer(Integer.class, new FieldDeserializer<>(Json::whole, Field.Whole::toInt, null))
                .addDeserializer(Long.class, new FieldDeserializer<>(Json::whole, Field.Whole::value, null))
                .addDeserializer(
                        boolean.class,
                        new FieldDeserializer<>(
                                (name, range, required) -> new Field.Flag(name, required), Field.Flag::value, false))
                .addDeserializer(
                        String.class,
                        new FieldDeserializer<>(
                                (name, range, required) -> new Field.Text(name, required), Field.Text::value, null))
                .addDeserializer(
                        Object.class,
                        new FieldDeserializer<>(
                                (name, range, required) -> new TreeField(name, required), TreeField::value, null));
    }

    private static Field.Whole whole(String name, Whole range, boolean required) {
        return range == null
                ? new Field.Whole(name, required, Long.MIN_VALUE, Long.MAX_VALUE)
                : new Field.Whole(name, required, range.least(), range.most());
    }
}
