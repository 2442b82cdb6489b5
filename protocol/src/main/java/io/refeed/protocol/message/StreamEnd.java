package io.refeed.protocol.message;

import io.refeed.game.Status;

/**
 * Topic {@code stream}: the game is over.
 *
 * @param game the game on the wire
 * @param rounds the number of answered rounds
 * @param seen the offset in {@code outputs} from which on nothing counts any more
 * @param status {@link Status#FINISHED} or {@link Status#UNFINISHED}
 * @param reason why it is unfinished, in words, else null
 * @param cause why it is unfinished; null if it is not, and where an earlier version wrote the record
 */
public record StreamEnd(String game, int rounds, long seen, Status status, String reason, EndCause cause)
        implements StreamRecord {
    /** An end without a cause. */
    public StreamEnd(String game, int rounds, long seen, Status status, String reason) {
        this(game, rounds, seen, status, reason, null);
    }
}
