package io.refeed.gateway;

import io.refeed.protocol.RecordLimits;
import java.util.Arrays;

/** A game whose card names the player: what it has been shown, and how much it has said. Not safe for use by several threads. */
final class OwnGame {
    /** What counts as said in no round: records that no one can read, or that lie in another partition. */
    static final int NO_ROUND = 0;

    private final int partition;
    private int shown;
    private byte[] said = new byte[16];
    private boolean over;

    /** @param partition the partition of its records in all topics */
    OwnGame(int partition) {
        this.partition = partition;
    }

    int partition() {
        return partition;
    }

    /** The player is shown the word of a round. */
    void show(int round) {
        shown = Math.max(shown, round);
    }

    boolean isShown(int round) {
        return round <= shown;
    }

    /** Nothing that is said from now on counts; a little more is let through, as a player may not know yet. */
    void end() {
        over = true;
        said = new byte[1];
    }

    /**
     * Counts one more record of a round, unless there have been too many.
     *
     * @param ofRound one that was shown, or {@link #NO_ROUND}
     */
    boolean admits(int ofRound) {
        int round = over ? NO_ROUND : ofRound;
        if (round >= said.length) {
            said = Arrays.copyOf(said, Math.max(round + 1, Math.min(shown + 1, 2 * said.length)));
        }
        if (said[round] == RecordLimits.ANSWERS_OF_ROUND) {
            return false;
        }
        said[round]++;
        return true;
    }
}
