package io.refeed.operations.clean;

import java.time.Duration;
import java.util.Set;

/**
 * What a cleaning may remove.
 *
 * @param runs runs that are removed whether or not they are over, and nothing of which is spared for its age
 * @param olderThan how old a game's final verdict must be, and any record that is deleted
 * @param deadLetters whether dead letters are removed, too
 */
public record CleaningRules(Set<String> runs, Duration olderThan, boolean deadLetters) {
    /** Checks that the numbers make sense. */
    public CleaningRules {
        runs = Set.copyOf(runs);
        if (olderThan.isNegative()) {
            throw new IllegalArgumentException("an age is not negative: " + olderThan);
        }
    }

    boolean names(String game) {
        return runs.contains(run(game));
    }

    /** The run that a game belongs to: what comes before the slash. */
    static String run(String game) {
        int slash = game.indexOf('/');
        return slash < 0 ? game : game.substring(0, slash);
    }
}
