package io.refeed.auditor.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Tells when a complete game may be closed: once the outputs have been read as far as its end mark says, since an answer
 * before that may still change the verdict; or once they have been silent for a while, since aborted ones never come. Scores of
 * detectors that are missing are waited for as well, as long as those detectors may take.
 *
 * <p>Not safe for use by several threads.
 */
final class ClosingQueue {
    /** How long a complete game waits for outputs that, by its end mark, should be there. */
    static final long GRACE_MILLIS = 1000;

    private static final long UNNOTICED = -1;

    private final Map<GameAudit, Long> noticed = new LinkedHashMap<>();
    private long outputsRead;
    private boolean outputsMoved;
    private long quietSince;

    /** Lets a complete game wait. */
    void add(GameAudit game) {
        noticed.putIfAbsent(game, UNNOTICED);
    }

    void remove(GameAudit game) {
        noticed.remove(game);
    }

    /** Takes note that the outputs before an offset have been read. */
    void outputsReadTo(long end) {
        outputsRead = end;
        outputsMoved = true;
    }

    /** Whether all outputs that a game has seen have been read, and all scores are there. */
    boolean isRipe(GameAudit game) {
        return hasOutputs(game) && game.scorePatience() == 0;
    }

    private boolean hasOutputs(GameAudit game) {
        return game.seen() <= outputsRead;
    }

    /** Gives up the games whose outputs have all been read. */
    List<GameAudit> takeRipe() {
        return noticed.isEmpty() ? List.of() : take(this::isRipe);
    }

    /**
     * Gives up the games that have waited long enough.
     *
     * @param now a time in milliseconds, from any fixed point on
     */
    List<GameAudit> takeOverdue(long now) {
        if (outputsMoved) {
            outputsMoved = false;
            quietSince = now;
        }
        noticed.replaceAll((game, since) -> since == UNNOTICED ? now : since);
        return take(game -> {
            boolean read = hasOutputs(game) || now - Math.max(quietSince, noticed.get(game)) >= GRACE_MILLIS;
            return read && now - noticed.get(game) >= game.scorePatience();
        });
    }

    private List<GameAudit> take(Predicate<GameAudit> due) {
        List<GameAudit> taken = noticed.keySet().stream().filter(due).toList();
        taken.forEach(noticed::remove);
        return taken;
    }
}
