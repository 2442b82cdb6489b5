package io.refeed.language;

/** The integers and the markers: 0, *1, 1, -1, *2, 2, -2, ... */
final class Marked extends NumberDomain {
    Marked() {
        super("marked", "0, *1, 1, -1, *2, 2, -2, ...", true, true);
    }

    @Override
    public long word(String spelling) {
        boolean marker = spelling.startsWith("*");
        long number = parse(marker ? spelling.substring(1) : spelling, LIMIT / 3 + 1);
        if (number == Long.MIN_VALUE || (marker && number < 1)) {
            return NONE;
        }
        long position = marker ? 3 * number - 1 : number > 0 ? 3 * number : 1 - 3 * number;
        return position <= LIMIT ? position : NONE;
    }

    @Override
    public String spell(long position) {
        check(position);
        long k = (position + 1) / 3;
        return switch ((int) (position % 3)) {
            case 2 -> "*" + k;
            case 0 -> Long.toString(k);
            default -> Long.toString(-k);
        };
    }

    @Override
    PeriodicSet positions(Values values) {
        return values.zeroAt(1)
                .union(values.markers().image(3, -1))
                .union(values.positives().image(3, 0))
                .union(values.negatives().image(3, 1));
    }
}
