package io.refeed.protocol.json;

import io.refeed.game.Diagnostics;
import io.refeed.language.Domain;
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
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("active", account.active());
        tree.put("selected", account.selected() == 0 ? null : (Object) account.selected());
        tree.put("cutoff", account.cutoff());
        tree.put("witnesses", witnesses);
        tree.put("sure", account.sure());
        tree.put("queries", account.queries());
        return tree;
    }
}
