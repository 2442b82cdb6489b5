package io.refeed.game;

import io.refeed.language.spec.Node;
import java.util.Map;

/**
 * When the next word goes out.
 *
 * @param rate words a second, or 0 for lockstep: after the answer to the one before
 */
public record Pacing(double rate) {
    /** One word, one answer, in turn. */
    public static final Pacing LOCKSTEP = new Pacing(0);

    /** Whether words wait for answers. */
    public boolean lockstep() {
        return rate == 0;
    }

    /** As a plain tree, which {@link #read} reads. */
    public Object tree() {
        if (lockstep()) {
            return "lockstep";
        }
        boolean whole = rate == Math.rint(rate);
        return Map.of("rate", whole ? (Object) (long) rate : (Object) rate);
    }

    /** Reads {@code lockstep} or {@code {rate: 500}}. */
    public static Pacing read(Node node) {
        if ("lockstep".equals(node.value())) {
            return LOCKSTEP;
        }
        if (!node.isMap()) {
            throw node.expected("'lockstep' or {rate: words a second}");
        }
        return new Pacing(node.onlyKeys("rate").get("rate").number(0.001, 1_000_000));
    }
}
