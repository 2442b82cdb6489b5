package io.refeed.game.referee;

import static io.refeed.game.referee.Table.replay;
import static io.refeed.game.referee.Table.round;
import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    @ParameterizedTest(name = "{0} / {1} = {2}")
    @CsvSource({
        "0, 0, 0.0",
        "0, 7, 0.0",
        "7, 7, 1.0",
        "1, 4, 0.25",
        "1, 3, 0.333333",
        "2, 3, 0.666667",
        "1, 2000000, 0.000001",
        "1, 2000001, 0.0",
        "3, 2000000, 0.000002",
        "1999999, 2000000, 1.0",
    })
    void fractionsAreRoundedHalfUpToSixDecimals(long part, long whole, String share) {
        assertThat(Verdict.fraction(part, whole).toPlainString()).isEqualTo(share);
        assertThat(Verdict.fraction(part, whole)).hasToString(share);
    }

    @Test
    void theTreeHasTheDocumentedKeysInTheirOrder() {
        Referee referee = Table.of("all", Map.of("multiples", 2L)).certified().referee(2);
        referee.add(round(1, 2, 1));
        referee.add(replay(2, 1, 1, 4));
        referee.add(round(3, 4, 6));
        referee.add(round(4, 6, 8));

        Map<String, Object> tree = referee.verdict(Status.FINISHED).tree("wp");

        assertThat(tree)
                .containsExactly(
                        Map.entry("game", "wp"),
                        Map.entry("status", "finished"),
                        Map.entry("rounds", 4L),
                        Map.entry("legal", true),
                        Map.entry("mistakes", 1L),
                        Map.entry("invalid", 1L),
                        Map.entry("repeated", 0L),
                        Map.entry("lastMistake", 1L),
                        Map.entry("distinct", 4L),
                        Map.entry("distinctAtLastMistake", 1L),
                        Map.entry("replayed", 1L),
                        Map.entry("echoed", 3L),
                        Map.entry("offTarget", 1L),
                        Map.entry("contamination", Verdict.fraction(1, 4)),
                        Map.entry("coverage", 3L),
                        Map.entry("certificate", Map.of("status", "reached", "round", 2L)),
                        Map.entry("doomed", 0L),
                        Map.entry("violationCount", 0L),
                        Map.entry("violations", List.of()));
    }

    @Test
    void severalTargetsHaveTheirFiguresEach() {
        Referee referee = Table.of("all", Map.of("multiples", 2L)).referee(1, 2);
        referee.add(round(1, 2, 5));

        Map<String, Object> tree = referee.verdict(Status.RUNNING).tree("g");

        assertThat(tree.get("targets")).isEqualTo(Map.of("1", figures(0, 0), "2", figures(1, 1)));
    }

    @Test
    void violationsAreSpelledOut() {
        Referee referee = Table.of("all").referee(1);
        referee.report(3, Violation.Code.ROUND_GAP, "round 3 is missing");

        assertThat(referee.verdict(Status.RUNNING).tree("g").get("violations"))
                .isEqualTo(List.of(Map.of("round", 3L, "code", "round-gap", "detail", "round 3 is missing")));
    }

    private static Map<String, Object> figures(long mistakes, long lastMistake) {
        return Map.of(
                "legal",
                true,
                "mistakes",
                mistakes,
                "invalid",
                mistakes,
                "offTarget",
                0L,
                "lastMistake",
                lastMistake,
                "distinctAtLastMistake",
                lastMistake,
                "coverage",
                lastMistake);
    }
}
