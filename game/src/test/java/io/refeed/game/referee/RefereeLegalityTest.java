package io.refeed.game.referee;

import static io.refeed.game.referee.Table.EVENS;
import static io.refeed.game.referee.Table.THREES;
import static io.refeed.game.referee.Table.replay;
import static io.refeed.game.referee.Table.round;
import static io.refeed.game.referee.Violation.Code.ILLEGAL_WORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Origin;
import io.refeed.game.Status;
import org.junit.jupiter.api.Test;

class RefereeLegalityTest {
    @Test
    void wordsOfTheTargetAndEarlierOutputsAreLegal() {
        Referee referee = Table.of("all", EVENS).referee(2);
        referee.add(round(1, 2, 3));
        referee.add(replay(2, 3, 1, 5));
        referee.add(replay(3, 3, 1, 7));

        Verdict verdict = referee.verdict(Status.RUNNING);

        assertThat(verdict.over().legal()).isTrue();
        assertThat(verdict.over().offTarget()).isEqualTo(2);
        assertThat(verdict.echoed()).isEqualTo(2);
        assertThat(verdict.replayed()).isEqualTo(2);
        assertThat(verdict.violations()).isEmpty();
    }

    @Test
    void theOutputOfTheSameRoundComesTooLate() {
        Referee referee = Table.of("all", EVENS).referee(2);

        referee.add(round(1, 3, 3));

        assertThat(referee.verdict(Status.RUNNING).over().legal()).isFalse();
        assertThat(referee.verdict(Status.RUNNING).violations())
                .containsExactly(new Violation(1, ILLEGAL_WORD, "3 is neither in the target nor an earlier output"));
    }

    @Test
    void isForEachTargetAndForAllOfThem() {
        Referee referee = Table.of("all", EVENS, THREES).referee(2, 3);
        referee.add(round(1, 6, 8));
        referee.add(round(2, 4, 5));

        Verdict verdict = referee.verdict(Status.RUNNING);

        assertThat(verdict.targets().get("2").legal()).isTrue();
        assertThat(verdict.targets().get("3").legal()).isFalse();
        assertThat(verdict.over().legal()).isFalse();
        assertThat(verdict.violationCount()).isEqualTo(1);
        assertThat(verdict.targets().get("2").mistakes()).isEqualTo(1);
        assertThat(verdict.targets().get("3").mistakes()).isEqualTo(2);
        assertThat(verdict.over().mistakes()).isEqualTo(2);
        assertThat(verdict.targets().get("3").offTarget()).isEqualTo(1);
        assertThat(verdict.over().offTarget()).isEqualTo(1);
    }

    @Test
    void aWordThatIsIllegalForAnyTargetIsAViolation() {
        for (long word : new long[] {4, 9}) {
            Referee referee = Table.of("all", EVENS, THREES).referee(2, 3);

            referee.add(round(1, word, 30));

            assertThat(referee.verdict(Status.RUNNING).violations())
                    .extracting(Violation::code)
                    .containsExactly(ILLEGAL_WORD);
        }
    }

    @Test
    void topFiguresAreOverRoundsThatAreSuchForAtLeastOneTarget() {
        Referee referee = Table.of("all", EVENS, THREES).referee(2, 3);
        referee.add(round(1, 6, 2));
        referee.add(round(2, 12, 3));
        referee.add(round(3, 18, 24));

        Verdict verdict = referee.verdict(Status.RUNNING);

        assertThat(verdict.targets().get("2").lastMistake()).isEqualTo(2);
        assertThat(verdict.targets().get("3").lastMistake()).isEqualTo(1);
        assertThat(verdict.over().mistakes()).isEqualTo(2);
        assertThat(verdict.over().invalid()).isEqualTo(2);
        assertThat(verdict.over().lastMistake()).isEqualTo(2);
        assertThat(verdict.over().distinctAtLastMistake()).isEqualTo(2);
    }

    @Test
    void withOneTargetThereAreNoFiguresByTarget() {
        assertThat(Table.of("all", EVENS).referee(2).verdict(Status.RUNNING).targets())
                .isEmpty();
    }

    @Test
    void noiseIsIllegalButNoViolationInANoiseGame() {
        for (boolean noisy : new boolean[] {true, false}) {
            Table table = Table.of("all", EVENS);
            Referee referee = (noisy ? table.noisy() : table).referee(2);
            referee.add(round(1, 3, Origin.NOISE, 0, 4));
            referee.add(round(2, 5, 8));

            Verdict verdict = referee.verdict(Status.RUNNING);

            assertThat(verdict.over().legal()).isFalse();
            assertThat(verdict.violations())
                    .extracting(Violation::round)
                    .containsExactly(noisy ? new Integer[] {2} : new Integer[] {1, 2});
        }
    }

    @Test
    void inProperGamesEveryWordOfAnEarlierAnswersLanguageIsLegal() {
        Referee referee = Table.proper("all", EVENS, THREES).referee(2);
        referee.add(round(1, 2, 3));
        referee.add(round(2, 9, 2));
        referee.add(round(3, 5, 2));

        Verdict verdict = referee.verdict(Status.RUNNING);

        assertThat(verdict.echoed()).isEqualTo(1);
        assertThat(verdict.violations()).extracting(Violation::round).containsExactly(3);
    }
}
