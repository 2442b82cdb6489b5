package io.refeed.testbed.experiment;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into documents, with the same values and places as the same text read as YAML. */
final class JsonDocuments {
    private final Document document;
    private final JsonParser parser;

    private JsonDocuments(Document document, JsonParser parser) {
        this.document = document;
        this.parser = parser;
    }

    /**
     * Reads a text.
     *
     * @param name what it is called in errors
     * @throws ExperimentException if it is not JSON
     */
    static Document read(String name, String text) {
        Document document = new Document(name);
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            if (parser.nextToken() != null) {
                document.root(new JsonDocuments(document, parser).value(""));
            }
            if (parser.nextToken() != null) {
                int line = parser.currentTokenLocation().getLineNr();
                throw new ExperimentException(name + ":" + line + ": expected one JSON value, something follows it");
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new ExperimentException(name + ":" + line + ": not JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document;
    }

    private Object value(String path) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(path);
            case START_ARRAY -> list(path);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? parser.getBigIntegerValue()
                        : (Object) parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> decimal(path);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private BigDecimal decimal(String path) throws IOException {
        try {
            return YamlDocuments.bounded(document, path, parser.getDecimalValue());
        } catch (NumberFormatException e) {
            throw YamlDocuments.unbounded(document, path);
        }
    }

    private Map<String, Object> map(String path) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String child = path.isEmpty() ? key : path + "." + key;
            document.mark(child, parser.currentTokenLocation().getLineNr());
            if (map.containsKey(key)) {
                throw document.error(child, "the key stands here twice");
            }
            parser.nextToken();
            map.put(key, value(child));
        }
        return map;
    }

    private List<Object> list(String path) throws IOException {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String child = path + "[" + list.size() + "]";
            document.mark(child, parser.currentTokenLocation().getLineNr());
            list.add(value(child));
        }
        return list;
    }
}
