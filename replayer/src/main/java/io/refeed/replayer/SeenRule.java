package io.refeed.replayer;

import java.util.Optional;

/**
 * Decides from where on the answers to the next round count, by nothing but what is listed here.
 *
 * <p>In lockstep and after the first round that is right after the last answer that counts, unless the log says something
 * else. Everywhere else it depends on how far the replayer that chose the round had read; so it is taken from the log where
 * the log tells, and chosen afresh only where the round is due.
 *
 * @param chained whether the round follows the answer to the one before: in lockstep, but not in round 1
 * @param round the round
 * @param logged what the round's provenance in the log says, {@link #NOT_LOGGED} if there is none
 * @param lost whether the round's provenance must have been written before, and is not in the log any more
 * @param answered whether all rounds before are answered
 * @param afterAnswers the offset after the last answer that counts, 0 if there is none
 * @param lastSeen the {@code seen} of the round before
 * @param readTo up to which offset this replayer has read the outputs
 * @param due whether it is time for a word that the log does not know
 */
record SeenRule(
        boolean chained,
        int round,
        long logged,
        boolean lost,
        boolean answered,
        long afterAnswers,
        long lastSeen,
        long readTo,
        boolean due) {
    static final long NOT_LOGGED = -1;

    /** What the round's answers count from; empty if it is too early to choose the round. */
    Optional<Seen> decide() {
        boolean isLogged = logged != NOT_LOGGED;
        if (chained && !answered) {
            return Optional.empty();
        }
        if (isLogged) {
            boolean reached = chained || round == 1 || logged <= readTo;
            return reached ? Optional.of(new Seen(logged, Seen.Basis.LOGGED)) : Optional.empty();
        }
        if (chained) {
            return Optional.of(new Seen(afterAnswers, Seen.Basis.ANSWERS));
        }
        if (lost) {
            return Optional.of(new Seen(lastSeen, Seen.Basis.LOSS));
        }
        return due && readTo >= lastSeen ? Optional.of(new Seen(readTo, Seen.Basis.READING)) : Optional.empty();
    }
}
