package io.refeed.text;

import java.util.List;

/** A regular expression, once it is read. Nested repetitions are drawn together where one says the same. Immutable. */
sealed interface Pattern {
    /** The empty word. */
    Pattern EMPTY = new Sequence(List.of(), 0, 1, true);

    /** How many letters it has once its counts are multiplied out; {@link Integer#MAX_VALUE} if more than a number holds. */
    int size();

    /** How deep it is nested. */
    int depth();

    /** Whether the empty word matches. */
    boolean isNullable();

    /** Any one of some symbols. */
    record Symbols(SymbolSet set) implements Pattern {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public int depth() {
            return 1;
        }

        @Override
        public boolean isNullable() {
            return false;
        }
    }

    /** One part after the other. */
    record Sequence(List<Pattern> parts, int size, int depth, boolean isNullable) implements Pattern {}

    /** Any one of the parts. */
    record Choice(List<Pattern> parts, int size, int depth, boolean isNullable) implements Pattern {}

    /**
     * A body from {@code least} to {@code most} times.
     *
     * @param most at least 1, {@link #UNBOUNDED} for any number; the least is 0 if the body matches the empty word
     */
    record Repeat(Pattern body, int least, int most, int size, int depth) implements Pattern {
        static final int UNBOUNDED = Integer.MAX_VALUE;

        @Override
        public boolean isNullable() {
            return least == 0;
        }
    }

    static Pattern sequence(List<Pattern> parts) {
        List<Pattern> rest = withoutEmpty(parts);
        return switch (rest.size()) {
            case 0 -> EMPTY;
            case 1 -> rest.get(0);
            default -> new Sequence(rest, size(rest), depth(rest), rest.stream().allMatch(Pattern::isNullable));
        };
    }

    static Pattern choice(List<Pattern> parts) {
        List<Pattern> rest = withoutEmpty(parts);
        if (rest.size() < parts.size()) {
            return rest.isEmpty() ? EMPTY : repeat(choice(rest), 0, 1);
        }
        return rest.size() == 1
                ? rest.get(0)
                : new Choice(rest, size(rest), depth(rest), rest.stream().anyMatch(Pattern::isNullable));
    }

    /**
     * A body several times.
     *
     * @param most {@link Repeat#UNBOUNDED} for any number
     */
    static Pattern repeat(Pattern body, int least, int most) {
        if (most == 0 || body.size() == 0) {
            return EMPTY;
        }
        if (body.isNullable() && least > 0) {
            return repeat(body, 0, most);
        }
        if (body instanceof Repeat inner && inner.least() <= 1 && (inner.most() == Repeat.UNBOUNDED || least == 0)) {
            if (inner.least() == 0 || inner.most() == Repeat.UNBOUNDED || most == Repeat.UNBOUNDED) {
                return build(inner.body(), inner.least() * least, times(inner.most(), most));
            }
        }
        return least == 1 && most == 1 ? body : build(body, least, most);
    }

    /** Parts without letters are left out, so that what is built of a pattern is no larger than its size says. */
    private static List<Pattern> withoutEmpty(List<Pattern> parts) {
        return parts.stream().filter(part -> part.size() > 0).toList();
    }

    private static Pattern build(Pattern body, int least, int most) {
        int copies = most == Repeat.UNBOUNDED ? Math.max(1, least) : most;
        return new Repeat(body, least, most, times(body.size(), copies), body.depth() + 1);
    }

    private static int size(List<Pattern> parts) {
        return (int) Math.min(
                Integer.MAX_VALUE, parts.stream().mapToLong(Pattern::size).sum());
    }

    private static int depth(List<Pattern> parts) {
        return 1 + parts.stream().mapToInt(Pattern::depth).max().orElse(0);
    }

    private static int times(int a, int b) {
        return (int) Math.min(Integer.MAX_VALUE, (long) a * b);
    }
}
