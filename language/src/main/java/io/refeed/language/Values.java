package io.refeed.language;

import java.util.function.BinaryOperator;

/**
 * A set of integers and markers, by value rather than by position: forms speak of values, and set operations on values are
 * cheaper, for the periods are shorter. Immutable.
 *
 * @param zero whether 0 belongs
 * @param positives the x from 1 on that belong
 * @param negatives the x from 1 on whose negative belongs
 * @param markers the x from 1 on whose marker belongs
 */
record Values(boolean zero, PeriodicSet positives, PeriodicSet negatives, PeriodicSet markers) {
    static final Values NONE = integers(false, PeriodicSet.none(), PeriodicSet.none());
    static final Values INTEGERS = integers(true, PeriodicSet.all(), PeriodicSet.all());
    static final Values MARKERS = markers(PeriodicSet.all());

    /** Integers only. */
    static Values integers(boolean zero, PeriodicSet positives, PeriodicSet negatives) {
        return new Values(zero, positives, negatives, PeriodicSet.none());
    }

    /** Markers only. */
    static Values markers(PeriodicSet markers) {
        return new Values(false, PeriodicSet.none(), PeriodicSet.none(), markers);
    }

    /** The integers from one on. */
    static Values from(long first) {
        return first > 0
                ? integers(false, PeriodicSet.from(first), PeriodicSet.none())
                : integers(true, PeriodicSet.all(), PeriodicSet.upTo(-first));
    }

    /** The integers up to one. */
    static Values upTo(long last) {
        return from(-last).negated();
    }

    /** The integers that a number (at least 1) divides. */
    static Values multiples(long divisor) {
        PeriodicSet multiples = PeriodicSet.progression(divisor, divisor);
        return integers(true, multiples, multiples);
    }

    /** The integers first, first + step, first + 2 * step, ...; the step not 0. */
    static Values progression(long first, long step) {
        if (step < 0) {
            return progression(-first, -step).negated();
        }
        if (first > 0) {
            return integers(false, PeriodicSet.progression(first, step), PeriodicSet.none());
        }
        PeriodicSet above = PeriodicSet.progression(step - Math.floorMod(-first, step), step);
        long residue = Math.floorMod(-first, step);
        PeriodicSet below = PeriodicSet.progression(residue == 0 ? step : residue, step);
        return integers(residue == 0, above, below.intersection(PeriodicSet.upTo(-first)));
    }

    Values negated() {
        return new Values(zero, /* positives= */ negatives, /* negatives= */ positives, markers);
    }

    Values union(Values other) {
        return combine(zero || other.zero, PeriodicSet::union, other);
    }

    Values intersection(Values other) {
        return combine(zero && other.zero, PeriodicSet::intersection, other);
    }

    Values minus(Values other) {
        return combine(zero && !other.zero, PeriodicSet::minus, other);
    }

    /** The position given if 0 belongs. */
    PeriodicSet zeroAt(long position) {
        return zero ? PeriodicSet.finite(position) : PeriodicSet.none();
    }

    private Values combine(boolean nought, BinaryOperator<PeriodicSet> operation, Values other) {
        return new Values(
                nought,
                operation.apply(positives, other.positives),
                operation.apply(negatives, other.negatives),
                operation.apply(markers, other.markers));
    }
}
