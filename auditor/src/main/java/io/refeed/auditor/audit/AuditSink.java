package io.refeed.auditor.audit;

import io.refeed.game.referee.Block;
import io.refeed.game.referee.Verdict;

/** Takes what the audit publishes. Games are called as on the wire; {@code id} is the game in its experiment. */
public interface AuditSink {
    /** Takes nothing. */
    AuditSink NONE = new AuditSink() {
        @Override
        public void verdict(String game, String id, Verdict verdict) {}

        @Override
        public void retract(String game) {}

        @Override
        public void block(String game, String id, Block block, boolean partial) {}

        @Override
        public void deadLetter(RawRecord record, String reason) {}
    };

    /** The verdict so far; the last one of a game has a status other than running. */
    void verdict(String game, String id, Verdict verdict);

    /** The game was removed before it was closed; its verdict so far must go, too. */
    void retract(String game);

    /**
     * A block of rounds.
     *
     * @param partial whether it is still filling; if not, it is full, or its game is over, or its targets are settled now
     */
    void block(String game, String id, Block block, boolean partial);

    /** A record that is of no use to the audit. */
    void deadLetter(RawRecord record, String reason);
}
