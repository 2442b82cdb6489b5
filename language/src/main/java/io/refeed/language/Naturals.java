package io.refeed.language;

/** 1, 2, 3, ... */
final class Naturals extends NumberDomain {
    Naturals() {
        super("naturals", "1, 2, 3, ...", false, false);
    }

    @Override
    public long word(String spelling) {
        return Math.max(NONE, parse(spelling, LIMIT));
    }

    @Override
    public String spell(long position) {
        check(position);
        return Long.toString(position);
    }

    @Override
    PeriodicSet positions(Values values) {
        return values.positives();
    }
}
