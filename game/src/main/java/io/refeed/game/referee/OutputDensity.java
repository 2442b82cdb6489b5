package io.refeed.game.referee;

import io.refeed.language.Language;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How densely the outputs fill the target: with e_1, e_2, ... the target's words in order, r_n is the share of e_1 to e_n
 * that were emitted (Kleinberg and Wei, arXiv 2504.14370).
 *
 * <p>Taking an output costs what it costs the target to count up to it; the extremes are looked for only when asked for.
 * Not safe for use by several threads.
 */
final class OutputDensity {
    /** From which n on the extremes are reported. */
    static final int FROM = 20;

    private final Language target;
    private final LongArrayList emitted = new LongArrayList();
    private long greatest;
    private long reached;

    private int extremesOf = -1;
    private long extremesUpTo;
    private Share least;
    private Share most;

    OutputDensity(Language target) {
        this.target = target;
    }

    /** A share: so many of the first n. */
    private record Share(long emitted, long n) {
        boolean isLessThan(Share other) {
            long high = Math.multiplyHigh(emitted, other.n);
            long otherHigh = Math.multiplyHigh(other.emitted, n);
            return high == otherHigh
                    ? Long.compareUnsigned(emitted * other.n, other.emitted * n) < 0
                    : high < otherHigh;
        }

        Object fraction() {
            return Verdict.fraction(emitted, n);
        }
    }

    /** Takes an output that was none before. */
    void add(long output) {
        if (output > greatest) {
            reached += target.count(greatest, output);
            greatest = output;
        }
        if (target.contains(output)) {
            emitted.add(output);
        }
    }

    /** The density at the n that {@link #tree} names. */
    Object fraction() {
        return Verdict.fraction(emitted.size(), reached);
    }

    /**
     * As a plain tree: {@code at}, the number n of the target's words up to the greatest output; {@code value}, r_n;
     * {@code least} and {@code greatest}, over all from {@link #FROM} to n, null if there are none.
     */
    Map<String, Object> tree() {
        if (extremesOf != emitted.size() || extremesUpTo != reached) {
            findExtremes();
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("at", reached);
        tree.put("value", fraction());
        tree.put("least", least == null ? null : least.fraction());
        tree.put("greatest", most == null ? null : most.fraction());
        return tree;
    }

    /** Shares rise at emitted words only, so that the extremes lie there, just before, or at either end. */
    private void findExtremes() {
        extremesOf = emitted.size();
        extremesUpTo = reached;
        least = null;
        most = null;
        if (reached < FROM) {
            return;
        }
        long[] sorted = emitted.toLongArray();
        Arrays.sort(sorted);
        long place = 0;
        long before = 0;
        for (int k = 0; k < sorted.length; k++) {
            place += target.count(before, sorted[k]);
            before = sorted[k];
            consider(k, place - 1);
            consider(k + 1, place);
            if (place < FROM && (k + 1 == sorted.length || place + target.count(before, sorted[k + 1]) > FROM)) {
                consider(k + 1, FROM);
            }
        }
        if (sorted.length == 0 || target.count(0, sorted[0]) > FROM) {
            consider(0, FROM);
        }
        consider(sorted.length, reached);
    }

    private void consider(long count, long n) {
        if (n >= FROM) {
            Share share = new Share(count, n);
            least = least == null || share.isLessThan(least) ? share : least;
            most = most == null || most.isLessThan(share) ? share : most;
        }
    }
}
