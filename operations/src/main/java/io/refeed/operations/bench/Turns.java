package io.refeed.operations.bench;

import java.util.List;

/**
 * One repetition of a load: the games, and the echo that was measured just before.
 *
 * @param echo the echo
 * @param games the games
 */
record Turns(Measurement echo, Measurement games) {
    /** How fast the games were, as a part of the echo. */
    double ratio() {
        return games.roundsPerSecond() / echo.roundsPerSecond();
    }

    /** The median speed of the games as a part of the median speed of the echo. */
    static double ratioOfMedians(List<Turns> repetitions) {
        return Median.of(repetitions, each -> each.games.roundsPerSecond())
                / Median.of(repetitions, each -> each.echo.roundsPerSecond());
    }

    /** The median of what the repetitions have each by itself. */
    static double medianRatio(List<Turns> repetitions) {
        return Median.of(repetitions, Turns::ratio);
    }
}
