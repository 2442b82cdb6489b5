package io.refeed.language;

/** 0, 1, -1, 2, -2, ... */
final class Integers extends NumberDomain {
    Integers() {
        super("integers", "0, 1, -1, 2, -2, ...", true, false);
    }

    @Override
    public long word(String spelling) {
        long number = parse(spelling, LIMIT / 2);
        if (number == Long.MIN_VALUE) {
            return NONE;
        }
        long position = number > 0 ? 2 * number : 1 - 2 * number;
        return position <= LIMIT ? position : NONE;
    }

    @Override
    public String spell(long position) {
        check(position);
        return Long.toString(position % 2 == 0 ? position / 2 : -(position / 2));
    }

    @Override
    PeriodicSet positions(Values values) {
        return values.zeroAt(1)
                .union(values.positives().image(2, 0))
                .union(values.negatives().image(2, 1));
    }
}
