package io.refeed.testbed.experiment;

import io.refeed.language.spec.Node;
import io.refeed.protocol.json.Trees;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a game's verdict should be: a subset of it, recursively; numbers by value or within {@code {atMost, atLeast}}.
 *
 * @param tree the expectation as the file gives it
 */
public record Expectation(Map<String, Object> tree) {
    private static final String AT_MOST = "atMost";
    private static final String AT_LEAST = "atLeast";

    /**
     * Reads an expectation.
     *
     * @throws io.refeed.language.spec.SpecException if no verdict could meet it
     */
    public static Expectation read(Node node) {
        VerdictField.checkExpectation(node);
        return new Expectation(node.entries());
    }

    /** Where a verdict is not as expected, in the order of the file; empty if it is. */
    public List<Mismatch> mismatches(Map<String, Object> verdict) {
        List<Mismatch> mismatches = new ArrayList<>();
        compare("", tree, verdict, mismatches);
        return mismatches;
    }

    /**
     * One figure that is not as expected.
     *
     * @param path its place in the verdict
     * @param expected what was expected, in words
     * @param found what came, in words
     */
    public record Mismatch(String path, String expected, String found) {
        @Override
        public String toString() {
            return path + ": expected " + expected + ", found " + found;
        }
    }

    private static void compare(String path, Object expected, Object found, List<Mismatch> mismatches) {
        if (expected instanceof Map<?, ?> map && isBounds(map)) {
            if (!within(map, found)) {
                mismatches.add(new Mismatch(path, bounds(map), YamlWriter.inline(found)));
            }
        } else if (expected instanceof Map<?, ?> map && found instanceof Map<?, ?> other) {
            map.forEach((key, value) -> compare(
                    path.isEmpty() ? String.valueOf(key) : path + "." + key, value, other.get(key), mismatches));
        } else if (expected instanceof List<?> list && found instanceof List<?> other && list.size() == other.size()) {
            for (int i = 0; i < list.size(); i++) {
                compare(path + "[" + i + "]", list.get(i), other.get(i), mismatches);
            }
        } else if (!Trees.same(expected, found)) {
            mismatches.add(new Mismatch(path, YamlWriter.inline(expected), YamlWriter.inline(found)));
        }
    }

    private static boolean isBounds(Map<?, ?> map) {
        return map.containsKey(AT_MOST) || map.containsKey(AT_LEAST);
    }

    private static boolean within(Map<?, ?> bounds, Object found) {
        if (!(found instanceof Number)) {
            return false;
        }
        BigDecimal value = decimal(found);
        return (!bounds.containsKey(AT_MOST) || value.compareTo(decimal(bounds.get(AT_MOST))) <= 0)
                && (!bounds.containsKey(AT_LEAST) || value.compareTo(decimal(bounds.get(AT_LEAST))) >= 0);
    }

    private static String bounds(Map<?, ?> bounds) {
        List<String> parts = new ArrayList<>();
        if (bounds.containsKey(AT_LEAST)) {
            parts.add("at least " + YamlWriter.inline(bounds.get(AT_LEAST)));
        }
        if (bounds.containsKey(AT_MOST)) {
            parts.add("at most " + YamlWriter.inline(bounds.get(AT_MOST)));
        }
        return String.join(" and ", parts);
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }
}
