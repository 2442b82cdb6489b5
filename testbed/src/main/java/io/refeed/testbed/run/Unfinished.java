package io.refeed.testbed.run;

import io.refeed.testbed.result.ResultWriter;
import java.util.Collection;

/** Says what is left of a run that was ended before its games were over. */
final class Unfinished {
    private Unfinished() {}

    /** Writes the games that are not over as far as they were played, and says so in the sentence of what it returns. */
    static RunException write(Collection<FollowedGame> games, ResultWriter results, String why, String reason) {
        int unfinished = 0;
        for (FollowedGame game : games) {
            if (!game.isWritten()) {
                game.abandon(reason);
                unfinished++;
            }
        }
        return exception(why, unfinished, games.size(), results);
    }

    static RunException exception(String why, int unfinished, int games, ResultWriter results) {
        return new RunException(why + "; " + unfinished + " of " + games + (games == 1 ? " game is" : " games are")
                + " unfinished, and what was played is in " + results.directory());
    }
}
