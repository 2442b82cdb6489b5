package io.refeed.operations.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** The middle of several measurements, which one that was disturbed does not move far. */
final class Median {
    private Median() {}

    /**
     * The median; the mean of the two in the middle where their number is even.
     *
     * @throws IllegalArgumentException if there are none
     */
    static <T> double of(Collection<T> items, ToDoubleFunction<? super T> value) {
        double[] sorted = items.stream().mapToDouble(value).toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing has no median");
        }
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
