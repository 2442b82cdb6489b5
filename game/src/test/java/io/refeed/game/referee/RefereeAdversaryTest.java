package io.refeed.game.referee;

import static io.refeed.game.referee.Table.EVENS;
import static io.refeed.game.referee.Table.FROM_THREE;
import static io.refeed.game.referee.Table.replay;
import static io.refeed.game.referee.Table.round;
import static io.refeed.game.referee.Violation.Code.WRONG_ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.Choice;
import io.refeed.game.Round;
import io.refeed.game.Status;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefereeAdversaryTest {
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
                    .containsExactly(new Block(1, 2, 1, 1, null, null, null), new Block(3, 3, 0, 0, null, null, null));

            referee.settle(table.targets(2));

            assertThat(referee.blocks())
                    .containsExactly(new Block(1, 2, 1, 1, 2, 1, null), new Block(3, 3, 0, 0, 0, 1, null));
            assertThat(referee.blockCount()).isEqualTo(2);
            assertThat(referee.block(1)).isEqualTo(new Block(3, 3, 0, 0, 0, 1, null));
        }
    }
}
