package io.refeed.game.referee;

import io.refeed.game.measure.Figure;
import io.refeed.language.Domain;
import io.refeed.language.Language;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How densely the outputs fill the target: with e_1, e_2, ... the target's words in order, r_n is the share of e_1 to e_n
 * that were emitted (Kleinberg and Wei, arXiv 2504.14370).
 *
 * <p>Taking an output costs what it costs the target to count up to it. The extremes are looked for only when asked for,
 * and only among the words from the least output since the last time on: generators mostly go upwards. Not safe for use by
 * several threads.
 */
final class OutputDensity {
    /** From which n on the extremes are reported. */
    static final long FROM = 20;

    private static final int NOWHERE = -1;

    private final Language target;
    private final Domain domain;
    private long greatest;
    private final WholeSum reached = new WholeSum();

    /** The outputs in the target: those {@link #placed} in order, behind them the others as they came. */
    private final LongArrayList emitted = new LongArrayList();

    /** Of the outputs in order: the n of each in e_1, e_2, ... */
    private final WholeList places = new WholeList();

    /** Of the outputs in order: up to each, the one with the least share just before it, and the greatest at it. */
    private final IntArrayList leasts = new IntArrayList();

    private final IntArrayList mosts = new IntArrayList();

    /** @param domain the domain of the target */
    OutputDensity(Language target, Domain domain) {
        this.target = target;
        this.domain = domain;
    }

    /** A share: so many of the first n. */
    private record Share(long emitted, Number n) {
        boolean isLessThan(Share other) {
            return Whole.compareProducts(emitted, other.n, other.emitted, n) < 0;
        }

        Share least(Share other) {
            return other.isLessThan(this) ? other : this;
        }

        Share most(Share other) {
            return isLessThan(other) ? other : this;
        }

        Object fraction() {
            return Whole.fraction(emitted, n);
        }
    }

    /** Takes an output that was none before. */
    void add(long output) {
        if (domain.compare(output, greatest) > 0) {
            reached.addCount(target, domain, greatest, output);
            greatest = output;
        }
        if (target.contains(output)) {
            emitted.add(output);
        }
    }

    /** The density at the n that {@link #tree} names. */
    Object fraction() {
        return Whole.fraction(emitted.size(), reached.value());
    }

    /**
     * As a plain tree: {@code at}, the number n of the target's words up to the greatest output; {@code value}, r_n;
     * {@code least} and {@code greatest}, over all from {@link #FROM} to n, null if there are none.
     */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("at", reached.value());
        tree.put("value", fraction());
        tree.put("least", null);
        tree.put("greatest", null);
        if (Whole.compare(reached.value(), FROM) >= 0) {
            putExtremes(tree);
        }
        return tree;
    }

    /** The same as typed figures. */
    Figure figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        tree().forEach((name, value) -> figures.put(name, figure(value)));
        return new Figure.Group(figures);
    }

    private static Figure figure(Object value) {
        if (value == null) {
            return new Figure.Unknown();
        }
        return value instanceof BigDecimal share ? new Figure.Share(share) : new Figure.Count((Number) value);
    }

    /** Shares rise at emitted words only, so that the extremes lie there, just before, or at either end. */
    private void putExtremes(Map<String, Object> tree) {
        place();
        Share first = new Share(countUpToFrom(), FROM);
        Share last = new Share(emitted.size(), reached.value());
        Share least = first.least(last);
        Share most = first.most(last);
        int size = placed();
        if (size > 0) {
            int before = leasts.getInt(size - 1);
            int at = mosts.getInt(size - 1);
            least = before == NOWHERE ? least : least.least(before(before));
            most = at == NOWHERE ? most : most.most(at(at));
        }
        tree.put("least", least.fraction());
        tree.put("greatest", most.fraction());
    }

    private int countUpToFrom() {
        int count = 0;
        while (count < placed() && places.compare(count, FROM) <= 0) {
            count++;
        }
        return count;
    }

    private Share before(int output) {
        return new Share(output, Whole.sum(places.get(output), -1L));
    }

    private Share at(int output) {
        return new Share(output + 1L, places.get(output));
    }

    private int placed() {
        return places.size();
    }

    /** Puts all outputs in order. What lies below the new ones stays as it is. */
    private void place() {
        int size = emitted.size();
        if (placed() == size) {
            return;
        }
        long lowest = emitted.getLong(placed());
        for (int i = placed() + 1; i < size; i++) {
            lowest = domain.compare(emitted.getLong(i), lowest) < 0 ? emitted.getLong(i) : lowest;
        }
        int kept = -1 - LongArrays.binarySearch(emitted.elements(), 0, placed(), lowest, domain::compare);
        sort(kept, size);
        places.truncate(kept);
        leasts.size(kept);
        mosts.size(kept);
        for (int k = kept; k < size; k++) {
            long below = k == 0 ? Domain.NONE : emitted.getLong(k - 1);
            places.addNext(target, domain, below, emitted.getLong(k));
            int least = k == 0 ? NOWHERE : leasts.getInt(k - 1);
            int most = k == 0 ? NOWHERE : mosts.getInt(k - 1);
            int from = places.compare(k, FROM);
            boolean lower = from > 0 && (least == NOWHERE || places.compareShares(k, k, least, least, 1) < 0);
            boolean higher = from >= 0 && (most == NOWHERE || places.compareShares(k + 1L, k, most + 1L, most, 0) > 0);
            leasts.add(lower ? k : least);
            mosts.add(higher ? k : most);
        }
    }

    /** In place: a merge sort copies all outputs, each time. And no two are equal, so that no order is lost. */
    private void sort(int from, int to) {
        if (domain.isPositional()) {
            Arrays.sort(emitted.elements(), from, to);
        } else {
            LongArrays.quickSort(emitted.elements(), from, to, domain::compare);
        }
    }
}
