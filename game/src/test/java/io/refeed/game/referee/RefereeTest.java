package io.refeed.game.referee;

import static io.refeed.game.referee.Table.EVENS;
import static io.refeed.game.referee.Table.THREES;
import static io.refeed.game.referee.Table.round;
import static io.refeed.game.referee.Violation.Code.ILLEGAL_WORD;
import static io.refeed.game.referee.Violation.Code.MALFORMED_ANSWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Answer;
import io.refeed.game.Choice;
import io.refeed.game.Round;
import io.refeed.game.Status;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefereeTest {
    @Nested
    class Mistakes {
        @ParameterizedTest(name = "word {0}, answer {1}: {2} mistake, {3} invalid, {4} repeated")
        @CsvSource({
            "4, 6, 0, 0, 0",
            "4, 5, 1, 1, 0",
            "4, 4, 1, 0, 1",
            "4, 2, 1, 0, 1",
            "4, 0, 1, 1, 0",
            "3, 3, 1, 1, 1",
        })
        void areInvalidOrRepeatedAndBothAreOneMistake(long word, long answer, int mistakes, int invalid, int repeated) {
            Referee referee = Table.of("all", EVENS).referee(2);
            referee.add(round(1, 2, 100));

            referee.add(round(2, word, answer));

            Verdict verdict = referee.verdict(Status.RUNNING);
            assertThat(verdict.over().mistakes()).isEqualTo(mistakes);
            assertThat(verdict.over().invalid()).isEqualTo(invalid);
            assertThat(verdict.repeated()).isEqualTo(repeated);
        }

        @Test
        void anEarlierAnswerMayBeGivenAgain() {
            Referee referee = Table.of("all", EVENS).referee(2);
            referee.add(round(1, 2, 100));

            referee.add(round(2, 4, 100));

            assertThat(referee.verdict(Status.RUNNING).over().mistakes()).isZero();
        }

        @Test
        void theLastOneIsKeptWithTheWordsShownByThen() {
            Referee referee = Table.of("all", EVENS).referee(2);
            referee.add(round(1, 2, 4));
            referee.add(round(2, 2, 5));
            referee.add(round(3, 6, 7));
            referee.add(round(4, 8, 10));

            Verdict verdict = referee.verdict(Status.FINISHED);

            assertThat(verdict.over().lastMistake()).isEqualTo(3);
            assertThat(verdict.over().distinctAtLastMistake()).isEqualTo(2);
            assertThat(verdict.distinct()).isEqualTo(3);
        }

        @ParameterizedTest(name = "hypothesis {0}: {1} mistakes")
        @CsvSource({"1, 1", "2, 0", "3, 1", "4, 0", "0, 1"})
        void inProperGamesAreHypothesesThatAreNotInTheTarget(long answer, int mistakes) {
            Referee referee =
                    Table.proper("all", EVENS, THREES, Map.of("multiples", 4L)).referee(2);

            referee.add(round(1, 2, answer));

            Verdict verdict = referee.verdict(Status.RUNNING);
            assertThat(verdict.over().mistakes()).isEqualTo(mistakes);
            assertThat(verdict.over().invalid()).isEqualTo(mistakes);
            assertThat(verdict.repeated()).isZero();
        }

        @Test
        void malformedAnswersAreInvalidAndNeverRepeated() {
            Referee referee = Table.of("all", EVENS).referee(2);

            referee.add(round(1, 0, 0));

            Verdict verdict = referee.verdict(Status.RUNNING);
            assertThat(verdict.over().invalid()).isEqualTo(1);
            assertThat(verdict.repeated()).isZero();
            assertThat(verdict.violations())
                    .extracting(Violation::code)
                    .containsExactlyInAnyOrder(MALFORMED_ANSWER, ILLEGAL_WORD);
        }

        @Test
        void malformedAnswersAreQuotedInShort() {
            Referee referee = Table.of("all", EVENS).referee(2);

            referee.add(new Round(1, Choice.enumeration(2, 1), new Answer.Unreadable("x".repeat(50))));

            assertThat(referee.verdict(Status.RUNNING).violations())
                    .containsExactly(new Violation(
                            1, MALFORMED_ANSWER, "\"" + "x".repeat(40) + "...\" is no word of the domain naturals"));
        }
    }

    @Nested
    class Coverage {
        @Test
        void isTheLongestShownPrefixOfTheTarget() {
            Referee referee = Table.of("all", EVENS).referee(2);
            assertThat(coverageAfter(referee, 1, 4)).isZero();
            assertThat(coverageAfter(referee, 2, 6)).isZero();
            assertThat(coverageAfter(referee, 3, 2)).isEqualTo(3);
            assertThat(coverageAfter(referee, 4, 10)).isEqualTo(3);
            assertThat(coverageAfter(referee, 5, 8)).isEqualTo(5);
        }

        @Test
        void isTheLeastOfSeveralTargets() {
            Referee referee = Table.of("all", EVENS, THREES).referee(2, 3);

            assertThat(coverageAfter(referee, 1, 2)).isZero();
            assertThat(coverageAfter(referee, 2, 3)).isEqualTo(1);
        }

        private static int coverageAfter(Referee referee, int round, long word) {
            referee.add(round(round, word, 100));
            return referee.verdict(Status.RUNNING).over().coverage();
        }
    }

    @Test
    void roundsComeInOrder() {
        Referee referee = Table.of("all").referee(1);

        assertThatThrownBy(() -> referee.add(round(2, 1, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("round 1 comes next, not 2");
    }

    @Test
    void aHundredViolationsAreKeptAndAllAreCounted() {
        Referee referee = Table.of("all", EVENS).referee(2);
        for (int round = 1; round <= 150; round++) {
            referee.add(round(round, 2L * round + 1, 2));
        }

        Verdict verdict = referee.verdict(Status.RUNNING);

        assertThat(verdict.violationCount()).isEqualTo(150);
        assertThat(verdict.violations())
                .hasSize(100)
                .last()
                .extracting(Violation::round)
                .isEqualTo(100);
    }
}
