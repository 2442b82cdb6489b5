package io.refeed.protocol.log;

import io.refeed.game.Diagnostics;
import io.refeed.game.Setting;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A generator's account of itself as a plain tree, the way it travels. */
public final class DiagnosticsTree {
    private DiagnosticsTree() {}

    /** The tree of an account. */
    public static Map<String, Object> of(Diagnostics diagnostics, Setting setting) {
        List<Object> active = new ArrayList<>();
        diagnostics.active().forEach(index -> active.add((long) index));
        List<Object> witnesses = new ArrayList<>();
        diagnostics.witnesses().forEach(word -> witnesses.add(setting.domain().spell(word)));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("active", active);
        tree.put("selected", diagnostics.selected() == 0 ? null : (Long) (long) diagnostics.selected());
        tree.put("cutoff", diagnostics.cutoff());
        tree.put("witnesses", witnesses);
        tree.put("sure", (long) diagnostics.sure());
        tree.put("queries", diagnostics.queries());
        return tree;
    }

    /** The account that a tree tells, or null if it is not one: players may write there what they like. */
    public static Diagnostics read(Object value, Setting setting) {
        if (!(value instanceof Map<?, ?> tree)
                || !(tree.get("active") instanceof List<?> active)
                || !(tree.get("witnesses") instanceof List<?> witnesses)
                || !(tree.get("cutoff") instanceof Long cutoff)
                || !(tree.get("sure") instanceof Long sure)) {
            return null;
        }
        IntArrayList indices = new IntArrayList();
        for (Object index : active) {
            if (!(index instanceof Long number)) {
                return null;
            }
            indices.add(number.intValue());
        }
        LongArrayList words = new LongArrayList();
        for (Object word : witnesses) {
            if (!(word instanceof String spelling) || setting.domain().position(spelling) == 0) {
                return null;
            }
            words.add(setting.domain().position(spelling));
        }
        int selected = tree.get("selected") instanceof Long index ? index.intValue() : 0;
        long queries = tree.get("queries") instanceof Long number ? number : 0;
        return new Diagnostics(indices, selected, cutoff, words, sure.intValue(), queries);
    }
}
