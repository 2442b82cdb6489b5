package io.refeed.testbed.result;

import io.refeed.game.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the first line of a transcript names the targets that an adversary settled itself. */
public final class SettledTargets {
    /** The key in the first line. */
    public static final String KEY = "targets";

    /** The key of the class in the first line, where the adversary wrote it. */
    public static final String TABLE = "table";

    private SettledTargets() {}

    /** The targets by name and form, as a plain tree. */
    public static List<Object> tree(List<Target> targets) {
        List<Object> named = new ArrayList<>();
        for (Target target : targets) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("name", target.name());
            entry.put("is", target.form());
            named.add(entry);
        }
        return named;
    }
}
