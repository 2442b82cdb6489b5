package io.refeed.testbed.audit;

import io.refeed.protocol.json.Trees;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares plain trees, numbers by value, and says where they differ. */
final class TreeDifferences {
    private TreeDifferences() {}

    /** The places that differ, as {@code path: CLAIMED instead of DERIVED}; empty if none does. */
    static List<String> between(Object claimed, Object derived) {
        List<String> differences = new ArrayList<>();
        compare("", claimed, derived, differences);
        return differences;
    }

    private static void compare(String path, Object claimed, Object derived, List<String> differences) {
        if (claimed instanceof Map<?, ?> map && derived instanceof Map<?, ?> other) {
            Set<Object> keys = new LinkedHashSet<>(other.keySet());
            keys.addAll(map.keySet());
            for (Object key : keys) {
                String child = path.isEmpty() ? String.valueOf(key) : path + "." + key;
                if (!map.containsKey(key)) {
                    differences.add(child + ": missing instead of " + spell(other.get(key)));
                } else if (!other.containsKey(key)) {
                    differences.add(child + ": " + spell(map.get(key)) + ", which nothing supports");
                } else {
                    compare(child, map.get(key), other.get(key), differences);
                }
            }
        } else if (claimed instanceof List<?> list && derived instanceof List<?> other && list.size() == other.size()) {
            for (int i = 0; i < list.size(); i++) {
                compare(path + "[" + i + "]", list.get(i), other.get(i), differences);
            }
        } else if (!Trees.same(claimed, derived)) {
            differences.add((path.isEmpty() ? "" : path + ": ") + spell(claimed) + " instead of " + spell(derived));
        }
    }

    private static String spell(Object tree) {
        return Quotation.shortened(Trees.write(tree));
    }
}
