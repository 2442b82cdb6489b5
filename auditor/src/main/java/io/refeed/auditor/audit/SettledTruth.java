package io.refeed.auditor.audit;

import io.refeed.game.referee.Referee;
import io.refeed.game.referee.Violation;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.message.Truth;
import java.util.List;

/** Compares a truth that was settled late with what the adversary, played along, settles for. */
final class SettledTruth {
    private SettledTruth() {}

    /** Notes a violation for the targets, and one for the table, where the truth differs from the referee. */
    static void check(Truth truth, Referee referee, LogViolations violations) {
        List<List<Object>> told = truth.targets().stream()
                .map(target -> List.of(target.name(), target.is()))
                .toList();
        List<List<Object>> own = referee.targets().stream()
                .map(target -> List.of(target.name(), target.form()))
                .toList();
        compare("names the targets", told, own, violations);
        compare("has the table", truth.table(), referee.table().orElse(null), violations);
    }

    private static void compare(String what, Object told, Object own, LogViolations violations) {
        String toldText = Trees.write(told);
        String ownText = Trees.write(own);
        if (!toldText.equals(ownText)) {
            violations.add(new Violation(
                    0,
                    Violation.Code.WRONG_ORIGIN,
                    "the truth " + what + " " + toldText + "; the adversary would settle for " + ownText));
        }
    }
}
