package io.refeed.protocol.json;

import io.refeed.game.Diagnostics;
import io.refeed.language.Domain;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A generator's account of itself, as answers and transcripts carry it. */
public final class DiagnosticsTree {
    private DiagnosticsTree() {}

    /** The plain tree of an account, for {@link io.refeed.protocol.message.Output#diagnostics}. */
    public static Map<String, Object> of(Diagnostics account, Domain domain) {
        List<Object> witnesses = new ArrayList<>(account.witnesses().size());
        for (int i = 0; i < account.witnesses().size(); i++) {
            witnesses.add(domain.spell(account.witnesses().getLong(i)));
        }
        List<Object> active = new ArrayList<>(account.active().size());
        for (int i = 0; i < account.active().size(); i++) {
            active.add((long) account.active().getInt(i));
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("active", active);
        tree.put("selected", account.selected() == 0 ? null : (Long) (long) account.selected());
        tree.put("cutoff", domain.isPositional() ? (Object) account.cutoff() : cutoff(account.cutoff(), domain));
        tree.put("witnesses", witnesses);
        tree.put("sure", (long) account.sure());
        tree.put("queries", account.queries() == Diagnostics.UNCOUNTED ? null : (Long) account.queries());
        return tree;
    }

    private static String cutoff(long word, Domain domain) {
        return word == Domain.NONE ? null : domain.spell(word);
    }

    /** The cutoff that a tree tells, -1 if that is none. */
    private static long cutoff(Object value, Domain domain) {
        if (domain.isPositional()) {
            return value instanceof Long position ? position : -1;
        }
        if (value == null) {
            return Domain.NONE;
        }
        long word = value instanceof String spelling ? domain.word(spelling) : Domain.NONE;
        return word == Domain.NONE ? -1 : word;
    }

    /** The account that a tree tells, or null if it is not one: players may write there what they like. */
    public static Diagnostics read(Object value, Domain domain) {
        if (!(value instanceof Map<?, ?> tree)
                || !(tree.get("active") instanceof List<?> active)
                || !(tree.get("witnesses") instanceof List<?> witnesses)
                || !(tree.get("sure") instanceof Long sure)) {
            return null;
        }
        long cutoff = cutoff(tree.get("cutoff"), domain);
        if (cutoff < 0) {
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
            if (!(word instanceof String spelling) || domain.word(spelling) == 0) {
                return null;
            }
            words.add(domain.word(spelling));
        }
        int selected = tree.get("selected") instanceof Long index ? index.intValue() : 0;
        long uncounted = domain.isPositional() ? 0 : Diagnostics.UNCOUNTED;
        long queries = tree.get("queries") instanceof Long number ? number : uncounted;
        return new Diagnostics(indices, selected, cutoff, words, sure.intValue(), queries);
    }
}
