package io.refeed.language;

import java.util.Arrays;

/**
 * An exact set of positions that is periodic from some position on: a union of pieces, each the positions from one
 * breakpoint up to the next that have certain remainders. Breakpoints and moduli may be huge; what costs memory is the number
 * of pieces and remainders.
 *
 * <p>Immutable. The binary operations take sets of this representation only.
 */
public final class PeriodicSet implements Language {
    private static final PeriodicSet NONE = new Pieces().build();
    private static final PeriodicSet ALL = new Pieces().from(1, Residues.ALL).build();

    private final long[] starts;
    private final Residues[] pieces;
    private final long lastStart;
    private final Residues lastPiece;

    /** Takes over both arrays: ascending starts, the first 1, and what holds from each on. */
    PeriodicSet(long[] starts, Residues[] pieces) {
        this.starts = starts;
        this.pieces = pieces;
        this.lastStart = starts[starts.length - 1];
        this.lastPiece = pieces[pieces.length - 1];
    }

    /** The set without members. */
    public static PeriodicSet none() {
        return NONE;
    }

    /** Every position. */
    public static PeriodicSet all() {
        return ALL;
    }

    /** Every position from one (at least 1) on. */
    public static PeriodicSet from(long first) {
        return new Pieces().from(first, Residues.ALL).build();
    }

    /** Every position up to one, this included; none if it is below 1. */
    public static PeriodicSet upTo(long last) {
        return last < 1
                ? NONE
                : new Pieces()
                        .from(1, Residues.ALL)
                        .from(last + 1, Residues.NONE)
                        .build();
    }

    /** The positions {@code first}, {@code first + step}, {@code first + 2 * step}, ...; both at least 1. */
    public static PeriodicSet progression(long first, long step) {
        return new Pieces().from(first, Residues.of(step, first)).build();
    }

    /** Just these positions, in any order. */
    public static PeriodicSet finite(long... positions) {
        long[] sorted = Arrays.stream(positions).sorted().distinct().toArray();
        Pieces pieces = new Pieces();
        for (int i = 0; i < sorted.length; i++) {
            pieces.from(sorted[i], Residues.ALL);
            if (i + 1 == sorted.length || sorted[i + 1] > sorted[i] + 1) {
                pieces.from(sorted[i] + 1, Residues.NONE);
            }
        }
        return pieces.build();
    }

    @Override
    public boolean contains(long position) {
        if (position >= lastStart) {
            return lastPiece.has(position);
        }
        return position > 0 && pieces[pieceOf(position)].has(position);
    }

    @Override
    public long next(long position) {
        long at = position + 1;
        for (int i = pieceOf(at); i < pieces.length; i++) {
            long member = pieces[i].atLeast(Math.max(at, starts[i]));
            if (member > 0 && member < end(i)) {
                return member;
            }
        }
        return Domain.NONE;
    }

    @Override
    public long count(long after, long upTo) {
        long count = 0;
        long from = after + 1;
        for (int i = pieceOf(from); i < pieces.length && starts[i] <= upTo; i++) {
            long first = Math.max(from, starts[i]);
            long end = Math.min(upTo + 1, end(i));
            count += first < end ? pieces[i].below(end) - pieces[i].below(first) : 0;
        }
        return count;
    }

    @Override
    public boolean isInfinite() {
        return lastPiece != Residues.NONE;
    }

    @Override
    public PeriodicSet union(Language other) {
        return combine(SetOperation.UNION, other);
    }

    @Override
    public PeriodicSet intersection(Language other) {
        return combine(SetOperation.INTERSECTION, other);
    }

    @Override
    public PeriodicSet minus(Language other) {
        return combine(SetOperation.MINUS, other);
    }

    @Override
    public boolean isSubsetOf(Language other) {
        return nextOutside(0, other) == Domain.NONE;
    }

    @Override
    public long nextOutside(long position, Language other) {
        PeriodicSet that = same(other);
        long at = position + 1;
        int i = pieceOf(at);
        int j = that.pieceOf(at);
        while (true) {
            long end = Math.min(end(i), that.end(j));
            long found = ResidueAlgebra.firstOutside(pieces[i], that.pieces[j], at, end);
            if (found > 0) {
                return found;
            }
            if (end == ResidueAlgebra.UNBOUNDED) {
                return Domain.NONE;
            }
            at = end;
            i += end == end(i) ? 1 : 0;
            j += end == that.end(j) ? 1 : 0;
        }
    }

    /** The positions {@code factor * x + offset}, x a member; the offset from {@code 1 - factor} to {@code factor}. */
    PeriodicSet image(long factor, long offset) {
        Pieces image = new Pieces();
        for (int i = 0; i < pieces.length; i++) {
            image.from(factor * starts[i] + offset, pieces[i].image(factor, offset));
        }
        return image.build();
    }

    private PeriodicSet combine(SetOperation operation, Language other) {
        PeriodicSet that = same(other);
        Pieces result = new Pieces();
        long at = 1;
        int i = 0;
        int j = 0;
        while (true) {
            long end = Math.min(end(i), that.end(j));
            result.from(at, ResidueAlgebra.combine(operation, pieces[i], that.pieces[j], at, end));
            if (end == ResidueAlgebra.UNBOUNDED) {
                return result.build();
            }
            at = end;
            i += end == end(i) ? 1 : 0;
            j += end == that.end(j) ? 1 : 0;
        }
    }

    private long end(int piece) {
        return piece + 1 < starts.length ? starts[piece + 1] : ResidueAlgebra.UNBOUNDED;
    }

    private int pieceOf(long position) {
        if (starts.length <= 4) {
            int i = starts.length - 1;
            while (i > 0 && position < starts[i]) {
                i--;
            }
            return i;
        }
        int i = Arrays.binarySearch(starts, position);
        return i < 0 ? Math.max(0, -i - 2) : i;
    }

    private static PeriodicSet same(Language other) {
        if (other instanceof PeriodicSet that) {
            return that;
        }
        if (other instanceof TableRows.Row row) {
            return row.set();
        }
        throw new IllegalArgumentException(
                "languages of one class only can be compared, not these with " + other.getClass());
    }

    /** The pieces, for debugging: {@code [1: none, 4: all]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < starts.length; i++) {
            text.append(i == 0 ? "" : ", ").append(starts[i]).append(": ").append(pieces[i]);
        }
        return text.append(']').toString();
    }
}
