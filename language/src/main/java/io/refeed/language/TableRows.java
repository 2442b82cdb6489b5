package io.refeed.language;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The rows of a table of Theorem 7.1 as a class. Not safe for use by several threads, since the table is not. */
final class TableRows implements HypothesisClass {
    private final DiagonalTable table;

    TableRows(DiagonalTable table) {
        this.table = table;
    }

    @Override
    public Domain domain() {
        return Domains.NATURALS;
    }

    @Override
    public int size() {
        return UNBOUNDED;
    }

    @Override
    public Language language(int index) {
        return new Row(table, index);
    }

    @Override
    public String name(int index) {
        return Integer.toString(index);
    }

    @Override
    public int index(String name) {
        return (int) Math.max(0, NumberDomain.parse(name, DiagonalClass.MOST));
    }

    @Override
    public Object form(int index) {
        List<Long> lacked = LongStream.of(table.lackedBy(index)).boxed().toList();
        return lacked.isEmpty() ? "all" : Map.of("allExcept", lacked);
    }

    @Override
    public boolean impliesProper() {
        return true;
    }

    /** One row as it stands. Membership is looked up; set algebra is that of the periodic sets. */
    private record Row(DiagonalTable table, int index) implements Language {
        private PeriodicSet set() {
            return PeriodicSet.all().minus(PeriodicSet.finite(table.lackedBy(index)));
        }

        private static Language plain(Language other) {
            return other instanceof Row row ? row.set() : other;
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
            return set().union(plain(other));
        }

        @Override
        public Language intersection(Language other) {
            return set().intersection(plain(other));
        }

        @Override
        public Language minus(Language other) {
            return set().minus(plain(other));
        }

        @Override
        public long nextOutside(long position, Language other) {
            return set().nextOutside(position, plain(other));
        }
    }
}
