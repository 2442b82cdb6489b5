package io.refeed.testbed.live;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.refeed.protocol.json.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/**
 * The messages as {@code docs/asyncapi.yaml} has them. Readers ignore fields that they do not know, and so does what is
 * published; here a field that is not published is an error.
 */
public final class PublishedProtocol {
    private static final Path FILE = Path.of("../docs/asyncapi.yaml");

    /** What holds more than is published here: kinds and their parameters. */
    private static final Set<String> OPEN = Set.of("kind", "measures", "diagnostics");

    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, Object> channels;
    private final Map<String, Object> messages;
    private final Map<String, Object> schemas;
    private final Map<String, Schema> read = new TreeMap<>();

    /** Reads what is published. */
    public PublishedProtocol() {
        Map<String, Object> document = tree(new Yaml().load(text()));
        channels = at(document, "channels");
        messages = at(at(document, "components"), "messages");
        schemas = at(at(document, "components"), "schemas");
        schemas.forEach((name, schema) -> {
            if (!OPEN.contains(name)) {
                close(schema);
            }
        });
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The topics, without prefix. */
    public Set<String> topics() {
        return channels.keySet();
    }

    /** The names of the messages of a topic. */
    public Set<String> messages(String topic) {
        return at(at(channels, topic), "messages").keySet();
    }

    /** The fields that a message may have. */
    public Set<String> fields(String message) {
        return new TreeSet<>(at(at(schemas, schema(message)), "properties").keySet());
    }

    /** What is wrong with a value as one of the messages of a topic; none if it is one of them, and one only. */
    public List<String> errorsOnTopic(String topic, byte[] value) {
        List<String> fitting = messages(topic).stream()
                .filter(message -> errors(message, value).isEmpty())
                .toList();
        if (fitting.size() == 1) {
            return List.of();
        }
        return fitting.isEmpty()
                ? messages(topic).stream()
                        .flatMap(message -> errors(message, value).stream())
                        .toList()
                : List.of("is all of " + fitting);
    }

    /** What is wrong with a value as a message. */
    public List<String> errors(String message, byte[] value) {
        Schema schema = read.computeIfAbsent(message, this::compile);
        return schema.validate(new String(value, StandardCharsets.UTF_8), InputFormat.JSON).stream()
                .map(error -> message + ": " + error.getInstanceLocation() + " " + text(error))
                .toList();
    }

    private static String text(Error error) {
        return error.getMessage();
    }

    private Schema compile(String message) {
        String whole = Trees.write(Map.of("$ref", SCHEMAS + schema(message), "$defs", schemas));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.replace(SCHEMAS, "#/$defs/"), InputFormat.JSON);
    }

    private String schema(String message) {
        String reference = (String) at(at(messages, message), "payload").get("$ref");
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static void close(Object schema) {
        if (schema instanceof Map<?, ?> map) {
            map.values().forEach(PublishedProtocol::close);
            if (map.containsKey("properties") && !map.containsKey("additionalProperties")) {
                tree(map).put("additionalProperties", false);
            }
        } else if (schema instanceof List<?> list) {
            list.forEach(PublishedProtocol::close);
        }
    }

    private static Map<String, Object> at(Map<String, Object> map, String key) {
        return tree(map.get(key));
    }

    @SuppressWarnings("unchecked") // what YAML calls a mapping
    private static Map<String, Object> tree(Object value) {
        return (Map<String, Object>) value;
    }
}
