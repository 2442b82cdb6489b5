package io.refeed.testing;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What is drawn from one seed. One number in four is at the edge of what is possible, where mistakes are made. */
public final class Draws {
    /** Between the ranges in which code points are spelled alike, in UTF-8, UTF-16, JSON. */
    private static final List<Integer> EDGES = List.of(
            0, 0x1f, 0x20, 0x22, 0x2f, 0x5c, 0x7f, 0x80, 0x7ff, 0x800, 0x2028, 0xd7ff, 0xe000, 0xffff, 0x10000,
            0x10ffff);

    private final Random random;

    /** Equal seeds draw equal values. */
    public Draws(long seed) {
        this.random = new Random(seed);
    }

    /** One of 0 to {@code count - 1}, all equally likely: which kind of thing comes next. */
    public int choice(int count) {
        return random.nextInt(count);
    }

    /** One of the values, all equally likely. */
    public <T> T oneOf(List<? extends T> values) {
        return values.get(choice(values.size()));
    }

    /** Any number; small ones are as likely as large ones. */
    public long number() {
        return choice(4) == 0 ? edge(Long.MIN_VALUE, Long.MAX_VALUE) : random.nextLong() >> choice(Long.SIZE);
    }

    /** A number of a range less than 2^63 wide; if it is wide, those near the least are as likely as those far off. */
    public long between(long least, long greatest) {
        if (choice(4) == 0) {
            return edge(least, greatest);
        }
        long width = Math.subtractExact(greatest, least);
        long up = random.nextLong(Math.min(width, Long.MAX_VALUE - 1) + 1);
        return least + (width < 1000 ? up : up >> choice(Long.SIZE - Long.numberOfLeadingZeros(width)));
    }

    /** A number of a range. */
    public int between(int least, int greatest) {
        return (int) between((long) least, (long) greatest);
    }

    private long edge(long least, long greatest) {
        long[] edges = LongStream.of(least, greatest, least + 1, greatest - 1, -1, 0, 1)
                .filter(number -> least <= number && number <= greatest)
                .toArray();
        return edges[choice(edges.length)];
    }

    /** As many as a number of the range. */
    public <T> List<T> list(int least, int greatest, Supplier<? extends T> parts) {
        return Stream.<T>generate(parts).limit(between(least, greatest)).toList();
    }

    /** A text of at most so many code points, any of them but halves of surrogate pairs. */
    public String text(int longest) {
        return text(longest, this::codePoint);
    }

    /** A text of at most so many of the characters. */
    public String text(int longest, String characters) {
        return text(longest, () -> (int) characters.charAt(choice(characters.length())));
    }

    private String text(int longest, Supplier<Integer> codePoints) {
        int[] text = list(0, longest, codePoints).stream().mapToInt(c -> c).toArray();
        return new String(text, 0, text.length);
    }

    private int codePoint() {
        int any = random.nextInt(Character.MAX_CODE_POINT + 1) >> choice(15);
        boolean half = Character.MIN_SURROGATE <= any && any <= Character.MAX_SURROGATE;
        return half || choice(4) == 0 ? oneOf(EDGES) : any;
    }
}
