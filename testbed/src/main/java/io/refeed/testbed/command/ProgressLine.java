package io.refeed.testbed.command;

import io.refeed.game.Game;
import java.io.PrintWriter;
import java.util.Locale;

/** Says on standard error how far a long play has come: nothing in the first second, then a line now and then. */
final class ProgressLine {
    private static final long FIRST_NANOS = 1_000_000_000L;
    private static final long EVERY_NANOS = 2_000_000_000L;

    private final PrintWriter err;
    private final int games;
    private long next = System.nanoTime() + FIRST_NANOS;

    ProgressLine(PrintWriter err, int games) {
        this.err = err;
        this.games = games;
    }

    /**
     * A round was played.
     *
     * @param number the game, from 1 on
     */
    void round(int number, Game game, int round) {
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + EVERY_NANOS;
            err.printf(
                    Locale.ROOT,
                    "game %,d of %,d (%s): round %,d of %,d%n",
                    number,
                    games,
                    game.id(),
                    round,
                    game.setting().rounds());
            err.flush();
        }
    }
}
