package io.refeed.replayer;

import io.refeed.protocol.RecordLimits;
import java.util.Optional;

/**
 * Counts a player's answers that do not count, to tell one that floods the log from one that starts again and answers
 * everything once more. Not safe for use by several threads.
 */
final class UselessAnswers {
    private final String player;
    private final long most;
    private int early;
    private int sinceProgress;

    /** @param rounds the rounds of the game, all of which may be answered again at each start */
    UselessAnswers(String player, int rounds) {
        this.player = player;
        this.most = RecordLimits.USELESS_ANSWERS + (long) RecordLimits.STARTS * rounds;
    }

    /** An answer to a round that has not begun, which a player that waits for its words does not give. */
    void early() {
        early++;
        sinceProgress++;
    }

    /** An answer that did not count for any other reason. */
    void useless() {
        sinceProgress++;
    }

    /** An answer that counts. */
    void counted() {
        sinceProgress = 0;
    }

    /** Why the game ends, if there were too many. */
    Optional<String> tooMany() {
        if (early > RecordLimits.EARLY_ANSWERS) {
            return Optional.of(sent(RecordLimits.EARLY_ANSWERS) + " answers to rounds that had not begun");
        }
        return sinceProgress > most
                ? Optional.of(sent(most) + " answers that did not count, one after the other")
                : Optional.empty();
    }

    private String sent(long count) {
        return "player " + player + " sent more than " + count;
    }
}
