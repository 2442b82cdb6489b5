package io.refeed.testbed.experiment;

import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may stand in the fields of a verdict, so that an expectation with a slip in it is refused before the play. */
interface VerdictField {
    /** Refuses what the field can never be. */
    void check(Node expected);

    /** The JSON Schema of what may be expected, a plain tree. */
    Map<String, Object> schema();

    /** A number; expected by its value or by bounds. */
    record Number() implements VerdictField {
        @Override
        public void check(Node expected) {
            if (!expected.isMap()) {
                expected.number(-Double.MAX_VALUE, Double.MAX_VALUE);
                return;
            }
            expected.onlyKeys("atMost", "atLeast");
            if (expected.entries().isEmpty()) {
                throw expected.expected("a number, {atMost: number} or {atLeast: number}");
            }
            expected.entries().keySet().forEach(key -> check(plain(expected.get(key))));
        }

        private static Node plain(Node bound) {
            if (bound.isMap()) {
                throw bound.expected("a number");
            }
            return bound;
        }

        @Override
        public Map<String, Object> schema() {
            Map<String, Object> plain = Schemas.type("number");
            Map<String, Object> bounds = Schemas.object(Schemas.map("atMost", plain, "atLeast", plain));
            bounds.put("minProperties", 1L);
            return Schemas.any(plain, bounds);
        }
    }

    /** True or false. */
    record Truth() implements VerdictField {
        @Override
        public void check(Node expected) {
            expected.bool();
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.type("boolean");
        }
    }

    /** One of some texts; of any, if there are none. */
    record Text(List<String> values) implements VerdictField {
        @Override
        public void check(Node expected) {
            if (!(expected.value() instanceof String text) || !values.isEmpty() && !values.contains(text)) {
                throw expected.expected(values.isEmpty() ? "a text" : "one of " + String.join(", ", values));
            }
        }

        @Override
        public Map<String, Object> schema() {
            return values.isEmpty() ? Schemas.type("string") : Schemas.oneOf(values);
        }
    }

    /** A map whose keys are known. */
    record Fields(Map<String, VerdictField> fields) implements VerdictField {
        @Override
        public void check(Node expected) {
            expected.onlyKeys(new ArrayList<>(fields.keySet()));
            expected.entries().keySet().forEach(key -> fields.get(key).check(expected.get(key)));
        }

        @Override
        public Map<String, Object> schema() {
            Map<String, Object> properties = new LinkedHashMap<>();
            fields.forEach((key, field) -> properties.put(key, field.schema()));
            return Schemas.object(properties);
        }
    }

    /** A map from names that no one knows beforehand. */
    record Named(VerdictField field) implements VerdictField {
        @Override
        public void check(Node expected) {
            if (!expected.isMap()) {
                throw expected.expected("a map");
            }
            expected.entries().keySet().forEach(key -> field.check(expected.get(key)));
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.map("type", "object", "additionalProperties", field.schema());
        }
    }

    /** Whatever it is. */
    record Anything() implements VerdictField {
        @Override
        public void check(Node expected) {}

        @Override
        public Map<String, Object> schema() {
            return Schemas.map();
        }
    }

    /** A list, expected element by element. */
    record Listed(VerdictField field) implements VerdictField {
        @Override
        public void check(Node expected) {
            expected.list().forEach(field::check);
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.list(field.schema());
        }
    }

    /** The verdict. */
    VerdictField VERDICT = VerdictFields.verdict();

    /**
     * Refuses expectations that no verdict could meet.
     *
     * @throws SpecException naming the place
     */
    static void checkExpectation(Node expected) {
        if (!expected.isMap()) {
            throw expected.expected("a map, a subset of the verdict");
        }
        VERDICT.check(expected);
    }
}
