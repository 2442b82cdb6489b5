package io.refeed.game.referee;

/** The figures that need no target. Not safe for use by several threads. */
final class Tally {
    private int rounds;
    private int replayed;
    private int echoed;
    private int repeated;

    void add(boolean wasReplayed, boolean wasEchoed, boolean wasRepeated) {
        rounds++;
        replayed += wasReplayed ? 1 : 0;
        echoed += wasEchoed ? 1 : 0;
        repeated += wasRepeated ? 1 : 0;
    }

    int rounds() {
        return rounds;
    }

    int replayed() {
        return replayed;
    }

    int echoed() {
        return echoed;
    }

    int repeated() {
        return repeated;
    }
}
