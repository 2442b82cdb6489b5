package io.refeed.protocol.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Plain trees from JSON and back: maps (in order), lists, strings, numbers, truth values, null. Whole numbers are read
 * as {@link Long} (as {@link java.math.BigInteger} where that is too small), others as {@link BigDecimal}, so that they
 * are written again as they were spelled.
 */
public final class Trees {
    /** Written in full, a number with an exponent beyond this would be longer than anything that can be meant. */
    private static final int SCALE = 1000;

    private Trees() {}

    /**
     * The JSON of a tree or a record, on one line.
     *
     * @throws IllegalArgumentException if it holds what has no JSON
     */
    public static String write(Object tree) {
        return new String(bytes(tree), StandardCharsets.UTF_8);
    }

    /** The JSON of a tree or a record, on one line, in UTF-8. */
    public static byte[] bytes(Object tree) {
        try {
            return Json.MAPPER.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * The tree that a JSON text spells.
     *
     * @throws MalformedException if it is not JSON
     */
    public static Object read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The tree that a JSON text in UTF-8 spells.
     *
     * @throws MalformedException if it is not JSON
     */
    public static Object read(byte[] json) {
        Utf8.check(json, 0, json.length);
        try (JsonParser parser = Json.FACTORY.createParser(json)) {
            if (parser.nextToken() == null) {
                throw new MalformedException("not JSON: there is nothing");
            }
            Object tree = value(parser);
            if (parser.nextToken() != null) {
                throw new MalformedException("something follows the JSON value");
            }
            return tree;
        } catch (JacksonException e) {
            throw Json.notJson(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The map that a JSON object in UTF-8 spells.
     *
     * @throws MalformedException if it is no JSON object
     */
    public static Map<String, Object> object(byte[] json) {
        if (read(json) instanceof Map<?, ?> map) {
            Map<String, Object> object = new LinkedHashMap<>();
            map.forEach((key, value) -> object.put((String) key, value));
            return object;
        }
        throw new MalformedException("not a JSON object");
    }

    /** Whether two leaves of trees are the same, numbers by value. */
    public static boolean same(Object one, Object other) {
        return one instanceof Number && other instanceof Number
                ? new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0
                : Objects.equals(one, other);
    }

    /** The tree that starts at the parser's current token. */
    static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = wellFormed(parser.currentName());
                    parser.nextToken();
                    if (map.containsKey(key)) {
                        throw new MalformedException("field '" + key + "' is given twice");
                    }
                    map.put(key, value(parser));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_STRING -> wellFormed(parser.getText());
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? parser.getBigIntegerValue()
                        : (Object) parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static BigDecimal decimal(JsonParser parser) throws IOException {
        try {
            BigDecimal number = parser.getDecimalValue();
            if (Math.abs((long) number.scale()) <= SCALE) {
                return number;
            }
        } catch (NumberFormatException e) {
            // An exponent beyond what a number can have at all.
        }
        throw new MalformedException("a number has an exponent beyond " + SCALE);
    }

    private static String wellFormed(String text) {
        if (!Utf8.wellFormed(text)) {
            throw new MalformedException("a text holds half a surrogate pair");
        }
        return text;
    }
}
