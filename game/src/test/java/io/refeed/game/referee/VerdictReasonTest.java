package io.refeed.game.referee;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictReasonTest {
    private static final String WHY = "no answer to round 5 within 10s";

    @Test
    void isKeptWhereTheGameDidNotFinish() {
        assertThat(verdict(Status.UNFINISHED).because(WHY).reason()).isEqualTo(WHY);
        assertThat(verdict(Status.UNFINISHED).because(null).reason()).isNull();
        assertThat(verdict(Status.UNFINISHED)
                        .because(WHY)
                        .withViolations(0, List.of())
                        .reason())
                .isEqualTo(WHY);
    }

    @Test
    void isNotKeptWhereItFinishedOrGoesOn() {
        assertThat(verdict(Status.FINISHED).because(WHY).reason()).isNull();
        assertThat(verdict(Status.RUNNING).because(WHY).reason()).isNull();
    }

    @Test
    void isNotSaidTwiceWhereAViolationSaysIt() {
        Violation resigned = new Violation(5, Violation.Code.BUDGET, "too many questions");
        Violation early = new Violation(2, Violation.Code.EARLY_OUTPUT, "too early");

        assertThat(verdict(Status.UNFINISHED, early, resigned).because(WHY).reason())
                .isNull();
        assertThat(verdict(Status.UNFINISHED, early).because(WHY).reason()).isEqualTo(WHY);
    }

    @Test
    void isCutIfSomeoneWroteABook() {
        assertThat(verdict(Status.UNFINISHED).because("x".repeat(1_000_000)).reason())
                .hasSizeLessThan(400)
                .endsWith("...");
    }

    private static Verdict verdict(Status status, Violation... violations) {
        return new Verdict(
                status, null, 4, 0, 0, 0, 0, null, Map.of(), null, 0, Map.of(), violations.length, List.of(violations));
    }
}
