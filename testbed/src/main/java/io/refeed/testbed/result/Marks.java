package io.refeed.testbed.result;

import io.refeed.game.Origin;

/** What a picture shows of a round, as bits of one number. */
final class Marks {
    static final int INVALID = 1;
    static final int REPEATED = 2;
    static final int OFF_TARGET = 4;
    static final int REPLAYED = 8;

    private Marks() {}

    static int of(JudgedRound judged) {
        return (judged.invalid() ? INVALID : 0)
                | (judged.repeated() ? REPEATED : 0)
                | (judged.offTarget() ? OFF_TARGET : 0)
                | (judged.round().origin() == Origin.REPLAY ? REPLAYED : 0);
    }

    static boolean mistake(int marks) {
        return (marks & (INVALID | REPEATED)) != 0;
    }

    static boolean has(int marks, int flag) {
        return (marks & flag) != 0;
    }
}
