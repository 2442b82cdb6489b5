package io.refeed.protocol.json;

import io.refeed.game.Diagnostics;
import io.refeed.game.Setting;
import io.refeed.language.Domain;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * A generator's account of itself, as answers and transcripts carry it. The cutoff is a position; where words are no
 * positions it is the word there, null as long as it is 0, and proper games leave it out while no hypothesis is active.
 */
public final class DiagnosticsTree {
    private static final String CUTOFF = "cutoff";
    private static final String QUERIES = "queries";

    private DiagnosticsTree() {}

    /** The plain tree of an account, for {@link io.refeed.protocol.message.Output#diagnostics}. */
    public static Map<String, Object> of(Diagnostics account, Setting setting) {
        Domain domain = setting.domain();
        List<Object> active = new ArrayList<>(account.active().size());
        for (int i = 0; i < account.active().size(); i++) {
            active.add((long) account.active().getInt(i));
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("active", active);
        tree.put("selected", account.selected() == 0 ? null : (Long) (long) account.selected());
        if (domain.isPositional()) {
            tree.put(CUTOFF, account.cutoff());
        } else if (account.selected() != 0 || !setting.proper()) {
            tree.put(CUTOFF, account.cutoff() == Domain.NONE ? null : domain.spell(account.cutoff()));
        }
        tree.put("witnesses", spelled(account.witnesses(), domain));
        tree.put("sure", (long) account.sure());
        tree.put(QUERIES, account.queries() == Diagnostics.UNCOUNTED ? null : (Long) account.queries());
        return tree;
    }

    /** The account that a tree tells, or null if it is not one: players may write there what they like. */
    public static Diagnostics read(Object value, Domain domain) {
        if (!(value instanceof Map<?, ?> tree)
                || !(tree.get("active") instanceof List<?> active)
                || !(tree.get("witnesses") instanceof List<?> witnesses)
                || !(tree.get("sure") instanceof Long sure)) {
            return null;
        }
        Long cutoff = cutoff(tree.get(CUTOFF), domain);
        if (cutoff == null) {
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
            if (!(word instanceof String spelling) || domain.word(spelling) == Domain.NONE) {
                return null;
            }
            words.add(domain.word(spelling));
        }
        int selected = tree.get("selected") instanceof Long index ? index.intValue() : 0;
        return new Diagnostics(indices, selected, cutoff, words, sure.intValue(), queries(tree));
    }

    private static List<String> spelled(LongList words, Domain domain) {
        LongStream inOrder = domain.isPositional()
                ? words.longStream()
                : words.longStream().boxed().sorted(domain::compare).mapToLong(Long::longValue);
        return inOrder.mapToObj(domain::spell).toList();
    }

    /** The cutoff that a value tells, null if it tells none. */
    private static Long cutoff(Object value, Domain domain) {
        if (domain.isPositional()) {
            return value instanceof Long position ? position : null;
        }
        if (value == null) {
            return Domain.NONE;
        }
        return value instanceof String spelling && domain.word(spelling) != Domain.NONE
                ? (Long) domain.word(spelling)
                : null;
    }

    private static long queries(Map<?, ?> tree) {
        if (tree.get(QUERIES) instanceof Long number) {
            return number;
        }
        return tree.containsKey(QUERIES) && tree.get(QUERIES) == null ? Diagnostics.UNCOUNTED : 0;
    }
}
