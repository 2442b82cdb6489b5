package io.refeed.language;

/** The integers and the markers: 0, *1, 1, -1, *2, 2, -2, ... */
final class Marked implements NumberDomain {
    @Override
    public String name() {
        return "marked";
    }

    @Override
    public long word(String spelling) {
        boolean marker = spelling.startsWith("*");
        long number = NumberDomain.parse(marker ? spelling.substring(1) : spelling, LIMIT / 3 + 1);
        if (number == Long.MIN_VALUE || (marker && number < 1)) {
            return NONE;
        }
        long position = marker ? 3 * number - 1 : number > 0 ? 3 * number : 1 - 3 * number;
        return position <= LIMIT ? position : NONE;
    }

    @Override
    public String spell(long position) {
        NumberDomain.check(position);
        long k = (position + 1) / 3;
        return switch ((int) (position % 3)) {
            case 2 -> "*" + k;
            case 0 -> Long.toString(k);
            default -> Long.toString(-k);
        };
    }

    @Override
    public boolean signed() {
        return true;
    }

    @Override
    public boolean marked() {
        return true;
    }

    @Override
    public PeriodicSet positions(Values values) {
        return values.zeroAt(1)
                .union(values.markers().image(3, -1))
                .union(values.positives().image(3, 0))
                .union(values.negatives().image(3, 1));
    }

    @Override
    public String words() {
        return "0, *1, 1, -1, *2, 2, -2, ...";
    }

    @Override
    public String toString() {
        return name();
    }
}
