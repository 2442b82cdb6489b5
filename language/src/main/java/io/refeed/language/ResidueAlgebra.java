package io.refeed.language;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * Unions, intersections and differences of periodic sets, exact on a window of numbers (beyond it the result means
 * nothing). Whichever is shorter, the window or the common period, is what has to be written down.
 */
final class ResidueAlgebra {
    /** The end of a window without end. */
    static final long UNBOUNDED = Long.MAX_VALUE;

    /** The greatest number of remainders that a set may keep. */
    private static final int MOST_MEMBERS = 1 << 18;

    /** The greatest number of members that one operation looks at. */
    private static final int MOST_STEPS = 1 << 21;

    /** How many members are tried before remainders are compared, which costs more to begin with. */
    private static final int PATIENCE = 1 << 10;

    private static final long GREATEST_PERIOD = 1L << 61;

    private ResidueAlgebra() {}

    /**
     * Combines two sets on the numbers of a window.
     *
     * @param from the first number of the window
     * @param to the first number behind the window, or {@link #UNBOUNDED}
     * @throws LanguageTooLargeException if the result cannot be written down
     */
    static Residues combine(SetOperation operation, Residues left, Residues right, long from, long to) {
        Residues simple = simple(operation, left, right);
        if (simple != null) {
            return simple;
        }
        long period = Arithmetic.lcm(left.modulus(), right.modulus(), GREATEST_PERIOD);
        long length = to == UNBOUNDED ? period : Math.min(period, to - from);
        return switch (operation) {
            case UNION -> union(left, right, from, length);
            case MINUS -> select(left, x -> !right.has(x), from, length);
            case INTERSECTION -> intersection(left, right, from, length, period);
        };
    }

    /**
     * The least member of the left set in a window that is not in the right one, or -1.
     *
     * @throws LanguageTooLargeException if there is one but too far away to be found
     */
    static long firstOutside(Residues left, Residues right, long from, long to) {
        if (right.same(Residues.ALL) || left.same(right)) {
            return -1;
        }
        long period = Arithmetic.lcm(left.modulus(), right.modulus(), GREATEST_PERIOD);
        long end = period == Long.MAX_VALUE || to - from <= period ? to : from + period;
        int tried = 0;
        for (long x = left.atLeast(from); x >= 0 && x < end; x = left.atLeast(x + 1)) {
            if (!right.has(x)) {
                return x;
            }
            if (++tried == PATIENCE) {
                return firstOutside(SharedRemainders.notCovered(left, right), right, x, end, MOST_STEPS);
            }
        }
        return -1;
    }

    private static long firstOutside(Residues left, Residues right, long after, long end, int most) {
        int tried = 0;
        for (long x = left.atLeast(after + 1); x >= 0 && x < end; x = left.atLeast(x + 1)) {
            if (!right.has(x)) {
                return x;
            }
            if (++tried == most) {
                throw new LanguageTooLargeException(
                        "too large a language: what sets it apart from another lies too far out");
            }
        }
        return -1;
    }

    private static Residues simple(SetOperation operation, Residues left, Residues right) {
        boolean same = left.same(right);
        return switch (operation) {
            case UNION ->
                same || left == Residues.ALL || right == Residues.NONE
                        ? left
                        : left == Residues.NONE || right == Residues.ALL ? right : null;
            case INTERSECTION ->
                same || left == Residues.NONE || right == Residues.ALL
                        ? left
                        : left == Residues.ALL || right == Residues.NONE ? right : null;
            case MINUS ->
                same || left == Residues.NONE || right == Residues.ALL
                        ? Residues.NONE
                        : right == Residues.NONE ? left : null;
        };
    }

    private static Residues intersection(Residues left, Residues right, long from, long length, long period) {
        Residues few = size(left, length) <= size(right, length) ? left : right;
        Residues many = few == left ? right : left;
        SharedRemainders shared = new SharedRemainders(left, right);
        if ((double) left.count() + right.count() + shared.pairs() > size(few, length)) {
            return select(few, many::has, from, length);
        }
        if (shared.pairs() == 0) {
            return Residues.NONE;
        }
        checkPeriod(period);
        checkCount(shared.pairs());
        return sorted(shared.common(), period);
    }

    private static Residues union(Residues left, Residues right, long from, long length) {
        checkPeriod(length);
        checkCount(Math.floor(Math.max(size(left, length), size(right, length))) - left.count() - right.count());
        LongArrayList members = members(left, x -> true, from, length);
        members.addAll(members(right, x -> !left.has(x), from, length));
        checkCount(members.size());
        return sorted(members, length);
    }

    private static Residues select(Residues walk, LongPredicate kept, long from, long length) {
        return sorted(members(walk, kept, from, length), length);
    }

    private static LongArrayList members(Residues walk, LongPredicate kept, long from, long length) {
        checkPeriod(length);
        if (size(walk, length) > MOST_STEPS) {
            throw tooMany();
        }
        LongArrayList members = new LongArrayList();
        for (long x = walk.atLeast(from); x >= 0 && x - from < length; x = walk.atLeast(x + 1)) {
            if (kept.test(x)) {
                checkCount(members.size() + 1.0);
                members.add(x % length);
            }
        }
        return members;
    }

    private static Residues sorted(LongArrayList members, long modulus) {
        long[] exact = members.toLongArray();
        Arrays.sort(exact);
        return Residues.of(modulus, exact);
    }

    /** How many members a window has, within one period more or less. */
    private static double size(Residues set, long length) {
        return (double) length / set.modulus() * set.count();
    }

    private static void checkPeriod(long period) {
        if (period == Long.MAX_VALUE) {
            throw new LanguageTooLargeException("too large a language: its period would exceed " + GREATEST_PERIOD);
        }
    }

    private static void checkCount(double count) {
        if (count > MOST_MEMBERS) {
            throw tooMany();
        }
    }

    private static LanguageTooLargeException tooMany() {
        return new LanguageTooLargeException(
                "too large a language: one period of it would have more than " + MOST_MEMBERS + " members");
    }
}
