package io.refeed.operations.clean;

import java.util.Optional;

/**
 * How an announced game stands.
 *
 * @param game the game on the wire
 * @param experiment the experiment it belongs to, null if no one has told
 * @param ended whether its end mark is in the stream
 * @param closedAt when the auditor closed it, in milliseconds since 1970; null if it has not
 */
record GameState(String game, String experiment, boolean ended, Long closedAt) {
    /**
     * Why it must stay; empty if it may go.
     *
     * @param now in milliseconds since 1970
     */
    Optional<KeepReason> stays(CleaningRules rules, long now) {
        if (rules.names(game)) {
            return Optional.empty();
        } else if (!ended) {
            return Optional.of(KeepReason.NOT_ENDED);
        } else if (closedAt == null) {
            return Optional.of(KeepReason.NOT_CLOSED);
        }
        return now - closedAt < rules.olderThan().toMillis() ? Optional.of(KeepReason.TOO_YOUNG) : Optional.empty();
    }
}
