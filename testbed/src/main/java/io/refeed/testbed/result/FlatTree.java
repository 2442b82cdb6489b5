package io.refeed.testbed.result;

import io.refeed.protocol.json.Trees;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plain tree as one row of a table: {@code {adversary: {kind: iid}}} has the column {@code adversary.kind}. */
final class FlatTree {
    private FlatTree() {}

    /** The values by path, in the tree's order; lists as JSON, without those that are null. */
    static Map<String, String> of(Map<String, ?> tree) {
        Map<String, String> flat = new LinkedHashMap<>();
        tree.forEach((key, value) -> add(key, value, flat));
        return flat;
    }

    private static void add(String path, Object value, Map<String, String> flat) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> add(path + "." + key, child, flat));
        } else if (value instanceof List<?> list) {
            flat.put(path, Trees.write(list));
        } else if (value instanceof BigDecimal number) {
            flat.put(path, number.toPlainString());
        } else if (value != null) {
            flat.put(path, value.toString());
        }
    }
}
