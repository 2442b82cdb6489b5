package io.refeed.testbed.result;

import io.refeed.game.Origin;
import io.refeed.game.Round;

/** What is known of a judged round, as bits of one number. */
final class Marks {
    static final int INVALID = 1;
    static final int REPEATED = 2;
    static final int ECHOED = 4;
    static final int OFF_TARGET = 8;
    static final int REPLAYED = 16;

    private Marks() {}

    static int of(boolean invalid, boolean repeated, boolean echoed, boolean offTarget) {
        return (invalid ? INVALID : 0)
                | (repeated ? REPEATED : 0)
                | (echoed ? ECHOED : 0)
                | (offTarget ? OFF_TARGET : 0);
    }

    static int with(int marks, Round round) {
        return round.origin() == Origin.REPLAY ? marks | REPLAYED : marks;
    }

    static boolean mistake(int marks) {
        return (marks & (INVALID | REPEATED)) != 0;
    }

    static boolean has(int marks, int flag) {
        return (marks & flag) != 0;
    }
}
