package io.refeed.testbed.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The building blocks of JSON Schemas, as plain trees. */
final class Schemas {
    private Schemas() {}

    static Map<String, Object> type(String type) {
        return map("type", type);
    }

    static Map<String, Object> integer(long least) {
        return map("type", "integer", "minimum", least);
    }

    static Map<String, Object> pattern(String pattern) {
        return map("type", "string", "pattern", pattern);
    }

    static Map<String, Object> list(Object items) {
        return map("type", "array", "items", items);
    }

    static Map<String, Object> ref(String definition) {
        return map("$ref", "#/$defs/" + definition);
    }

    static Map<String, Object> constant(Object value) {
        return map("const", value);
    }

    static Map<String, Object> oneOf(List<String> values) {
        return map("enum", values);
    }

    static Map<String, Object> any(Object... schemas) {
        return map("anyOf", List.of(schemas));
    }

    /** An object with just these properties, some of which must be there. */
    static Map<String, Object> object(Map<String, Object> properties, String... required) {
        Map<String, Object> schema = map("type", "object", "properties", properties, "additionalProperties", false);
        if (required.length > 0) {
            schema.put("required", new ArrayList<>(List.of(required)));
        }
        return schema;
    }

    static Map<String, Object> described(Map<String, Object> schema, String description) {
        Map<String, Object> described = map("description", description);
        described.putAll(schema);
        return described;
    }

    /** A map from alternating keys and values, in this order. */
    static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
