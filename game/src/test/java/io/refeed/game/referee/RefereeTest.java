package io.refeed.game.referee;

import static io.refeed.game.referee.Table.replay;
import static io.refeed.game.referee.Table.round;
import static io.refeed.game.referee.Violation.Code.ILLEGAL_WORD;
import static io.refeed.game.referee.Violation.Code.MALFORMED_ANSWER;
import static io.refeed.game.referee.Violation.Code.WRONG_ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Answer;
import io.refeed.game.Choice;
import io.refeed.game.Origin;
import io.refeed.game.Round;
import io.refeed.game.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefereeTest {
    private static final Map<String, Object> EVENS = Map.of("multiples", 2L);
    private static final Map<String, Object> THREES = Map.of("multiples", 3L);
    private static final Map<String, Object> FROM_THREE = Map.of("from", 3L);

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
    class Legality {
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
                    .containsExactly(
                            new Violation(1, ILLEGAL_WORD, "3 is neither in the target nor an earlier output"));
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

    @Nested
    class Origins {
        @Test
        void thatTheAdversaryWouldNotHaveChosenAreReported() {
            Referee referee = audited(Choice.enumeration(2, 1), Choice.replay(4, 1), Choice.replay(4, 1));
            referee.add(round(1, 2, 4));
            referee.add(round(2, 4, 6));
            referee.add(replay(3, 4, 2, 8));

            assertThat(referee.verdict(Status.RUNNING).violations())
                    .containsExactly(
                            new Violation(
                                    2,
                                    WRONG_ORIGIN,
                                    "shown: 4 (enumeration); the adversary would show: 4 (replay of round 1)"),
                            new Violation(
                                    3,
                                    WRONG_ORIGIN,
                                    "shown: 4 (replay of round 2); the adversary would show: 4 (replay of round 1)"));
        }

        @Test
        void ofTheWordThatNobodyAnsweredAreCheckedToo() {
            Referee referee = audited(Choice.enumeration(2, 1));

            referee.addUnanswered(Round.unanswered(1, Choice.enumeration(4, 2)));

            Verdict verdict = referee.verdict(Status.UNFINISHED);
            assertThat(verdict.violations()).extracting(Violation::code).containsExactly(WRONG_ORIGIN);
            assertThat(verdict.rounds()).isZero();
            assertThat(verdict.distinct()).isZero();
        }

        @Test
        void afterTheAdversarysLastWordAreAllWrong() {
            Referee referee = audited(Choice.enumeration(2, 1));
            referee.add(round(1, 2, 4));

            referee.add(round(2, 6, 8));

            assertThat(referee.verdict(Status.RUNNING).violations())
                    .containsExactly(new Violation(
                            2, WRONG_ORIGIN, "shown: 6 (enumeration); the adversary would show: nothing more"));
        }

        @Test
        void thatAreRightAreNotReported() {
            Referee referee = audited(Choice.enumeration(2, 1), Choice.replay(4, 1));
            referee.add(round(1, 2, 4));
            referee.add(replay(2, 4, 1, 6));

            assertThat(referee.verdict(Status.RUNNING).violations()).isEmpty();
        }

        @ParameterizedTest(name = "round 3 shows {0} as the output of round {1}: {2} violations")
        @CsvSource({"4, 1, 0", "6, 2, 0", "6, 1, 1", "4, 2, 1", "8, 3, 1", "4, 0, 1", "8, 4, 1"})
        void withARateOnlySourcesAreChecked(long word, int source, int violations) {
            Referee referee = Table.of("all").referee(1);
            referee.add(round(1, 2, 4));
            referee.add(round(2, 20, 6));

            referee.add(replay(3, word, source, 8));

            assertThat(referee.verdict(Status.RUNNING).violations())
                    .hasSize(violations)
                    .allSatisfy(violation -> assertThat(violation.code()).isEqualTo(WRONG_ORIGIN));
        }

        private static Referee audited(Choice... choices) {
            Table table = Table.of("all").against(() -> new Scripted(List.of(choices), List.of()));
            return Referee.trustingNobody(table.game(1), Referee.BLOCK);
        }
    }

    @Nested
    class Settling {
        @Test
        void figuresThatNeedATargetWaitForIt() {
            Referee referee = Table.of("all", EVENS).referee();
            referee.add(round(1, 2, 2));

            Verdict verdict = referee.verdict(Status.RUNNING);

            assertThat(referee.settled()).isFalse();
            assertThat(verdict.over()).isNull();
            assertThat(verdict.certificate()).isNull();
            assertThat(verdict.repeated()).isEqualTo(1);
        }

        @Test
        void isDoneByTheAdversaryThatIsPlayedAlong() {
            Table table = Table.of("all", EVENS);
            table.against(() -> new Scripted(List.of(Choice.enumeration(2, 0)), table.targets(1, 2)));
            Referee referee = Referee.trustingNobody(table.game(0), Referee.BLOCK);

            referee.add(round(1, 2, 5));

            assertThat(referee.targets()).extracting(target -> target.name()).containsExactly("1", "2");
            assertThat(referee.verdict(Status.RUNNING).targets().get("2").mistakes())
                    .isEqualTo(1);
        }

        @Test
        void isDoneOnce() {
            Table table = Table.of("all", EVENS);
            Referee referee = table.referee(1);

            assertThatThrownBy(() -> referee.settle(table.targets(2))).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void blocksKnowNothingOfTheTargetBefore() {
            Table table = Table.of("all", FROM_THREE);
            Referee referee = table.inBlocksOf(2).referee();
            referee.add(round(1, 1, 1));
            referee.add(replay(2, 1, 1, 4));
            referee.add(round(3, 5, 2));
            assertThat(referee.blocks())
                    .containsExactly(new Block(1, 2, 1, 1, null, null), new Block(3, 3, 0, 0, null, null));

            referee.settle(table.targets(2));

            assertThat(referee.blocks()).containsExactly(new Block(1, 2, 1, 1, 2, 1), new Block(3, 3, 0, 0, 0, 1));
            assertThat(referee.blockCount()).isEqualTo(2);
            assertThat(referee.block(1)).isEqualTo(new Block(3, 3, 0, 0, 0, 1));
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
