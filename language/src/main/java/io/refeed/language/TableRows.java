package io.refeed.language;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The rows of a table of Theorem 7.1 as a class. Not safe for use by several threads, since the table is not. */
class TableRows implements HypothesisClass {
    private final DiagonalTable table;

    TableRows(DiagonalTable table) {
        this.table = table;
    }

    @Override
    public final Domain domain() {
        return Domains.NATURALS;
    }

    @Override
    public final int size() {
        return UNBOUNDED;
    }

    @Override
    public final Language language(int index) {
        if (index < 1) {
            throw new IndexOutOfBoundsException("hypotheses are counted from 1, found " + index);
        }
        return new Row(table, index);
    }

    @Override
    public final String name(int index) {
        return Integer.toString(index);
    }

    @Override
    public final int index(String name) {
        return (int) Math.max(0, NumberDomain.parse(name, DiagonalClass.MOST));
    }

    @Override
    public final Object form(int index) {
        List<Long> lacked = LongStream.of(table.lackedBy(index)).boxed().toList();
        return lacked.isEmpty() ? "all" : Map.of("allExcept", lacked);
    }

    @Override
    public final boolean impliesProper() {
        return true;
    }

    /** One row as it stands. Membership is looked up; set algebra is that of the periodic sets. */
    record Row(DiagonalTable table, int index) implements Language {
        PeriodicSet set() {
            return PeriodicSet.all().minus(PeriodicSet.finite(table.lackedBy(index)));
        }

        @Override
        public boolean contains(long position) {
            return position > 0 && table.contains(index, position);
        }

        @Override
        public long next(long position) {
            long next = position + 1;
            while (!table.contains(index, next)) {
                next++;
            }
            return next;
        }

        @Override
        public boolean isInfinite() {
            return true;
        }

        @Override
        public Language union(Language other) {
            return set().union(other);
        }

        @Override
        public Language intersection(Language other) {
            return set().intersection(other);
        }

        @Override
        public Language minus(Language other) {
            return set().minus(other);
        }

        @Override
        public long nextOutside(long position, Language other) {
            return set().nextOutside(position, other);
        }
    }
}
