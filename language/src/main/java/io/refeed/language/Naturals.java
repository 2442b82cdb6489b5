package io.refeed.language;

/** 1, 2, 3, ... */
final class Naturals implements NumberDomain {
    @Override
    public String name() {
        return "naturals";
    }

    @Override
    public long word(String spelling) {
        return Math.max(NONE, NumberDomain.parse(spelling, LIMIT));
    }

    @Override
    public String spell(long position) {
        NumberDomain.check(position);
        return Long.toString(position);
    }

    @Override
    public boolean signed() {
        return false;
    }

    @Override
    public boolean marked() {
        return false;
    }

    @Override
    public PeriodicSet positions(Values values) {
        return values.positives();
    }

    @Override
    public String words() {
        return "1, 2, 3, ...";
    }

    @Override
    public String toString() {
        return name();
    }
}
