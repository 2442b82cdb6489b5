package io.refeed.testbed.command;

import io.refeed.game.Breakdown;
import io.refeed.game.Status;
import io.refeed.game.referee.Violation;
import io.refeed.testbed.experiment.PlannedGame;
import io.refeed.testbed.terminal.TerminalText;
import java.util.List;
import java.util.Map;

/** How a game ended, according to its verdict: as it should, or without an end and why. */
final class GameEnd {
    private static final String STATUS = "status";

    private GameEnd() {}

    /** Whether a game finished, or was not expected to, or came to the end of its rules. */
    static boolean isAsWanted(PlannedGame game, Map<String, Object> verdict) {
        return !Status.UNFINISHED.label().equals(verdict.get(STATUS))
                || expectsAnEnd(game)
                || endedByTheRules(game, verdict);
    }

    /** Whether the experiment says how the game is to end. */
    private static boolean expectsAnEnd(PlannedGame game) {
        return game.expectation() != null && game.expectation().tree().containsKey(STATUS);
    }

    /** Whether a bundled generator, or the adversary, came to the end of what a game allows; that is an end, too. */
    private static boolean endedByTheRules(PlannedGame game, Map<String, Object> verdict) {
        Map<?, ?> budget = budget(verdict);
        return game.game().generator().player() == null
                && budget != null
                && !Breakdown.isToldIn(String.valueOf(budget.get("detail")));
    }

    /** Why it ended, to follow its name; empty if nothing is known. */
    static String reason(Map<String, Object> verdict) {
        if (verdict.get("reason") instanceof String reason) {
            return ": " + TerminalText.visible(reason);
        }
        Map<?, ?> budget = budget(verdict);
        return budget == null
                ? ""
                : ": round " + budget.get("round") + ": " + TerminalText.visible(String.valueOf(budget.get("detail")));
    }

    private static Map<?, ?> budget(Map<String, Object> verdict) {
        Map<?, ?> last = null;
        for (Object violation : (List<?>) verdict.get("violations")) {
            if (violation instanceof Map<?, ?> map && map.get("code").equals(Violation.Code.BUDGET.label())) {
                last = map;
            }
        }
        return last;
    }
}
