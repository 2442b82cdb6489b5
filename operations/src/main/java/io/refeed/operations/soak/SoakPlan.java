package io.refeed.operations.soak;

import java.time.Duration;

/**
 * What a soak shall do.
 *
 * @param length for how long games are announced
 * @param gamesPerMinute how many games are announced in a minute
 * @param betweenKills how long it is from one kill to the next, on average; null if nothing is killed
 * @param partitions the number of partitions of each topic
 * @param seed decides which service is killed when
 */
public record SoakPlan(Duration length, int gamesPerMinute, Duration betweenKills, int partitions, long seed) {
    /** Checks that there is something to do. */
    public SoakPlan {
        if (length.isNegative() || length.isZero() || gamesPerMinute < 1 || partitions < 1) {
            throw new IllegalArgumentException("a soak needs a length, games and partitions");
        }
        if (betweenKills != null && (betweenKills.isNegative() || betweenKills.isZero())) {
            throw new IllegalArgumentException("expected some time between kills, found " + betweenKills);
        }
    }

    /** When the next game is due after so many, since the beginning. */
    Duration due(long announced) {
        return Duration.ofMinutes(1).multipliedBy(announced).dividedBy(gamesPerMinute);
    }
}
