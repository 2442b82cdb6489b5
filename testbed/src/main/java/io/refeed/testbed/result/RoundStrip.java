package io.refeed.testbed.result;

/** The marks of a game's first and last rounds, for a picture of it; those between are forgotten. */
final class RoundStrip {
    static final int FIRST = 160;
    static final int LAST = 80;

    private final byte[] first = new byte[FIRST];
    private final byte[] last = new byte[LAST];
    private int rounds;

    void add(int marks) {
        if (rounds < FIRST) {
            first[rounds] = (byte) marks;
        } else {
            last[(rounds - FIRST) % LAST] = (byte) marks;
        }
        rounds++;
    }

    int rounds() {
        return rounds;
    }

    /** The marks of a round that {@link #isKept is kept}. */
    int marks(int round) {
        return round <= FIRST ? first[round - 1] : last[(round - 1 - FIRST) % LAST];
    }

    /** Whether a round is among the first or the last. */
    boolean isKept(int round) {
        return round <= FIRST || round > rounds - LAST;
    }
}
