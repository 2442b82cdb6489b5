package io.refeed.replayer;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.BudgetException;
import io.refeed.protocol.RecordLimits;
import io.refeed.protocol.message.EndCause;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Truth;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReplayedGameEndTest extends ReplayedGameFixture {
    @Nested
    class WhenNoOneAnswers {
        @Test
        void theGameEndsUnfinishedAndNamesThePlayer() {
            ReplayedGame game = started(plan(NONE, 3), 4);
            game.turn(NOW, 4);
            game.turn(NOW + PATIENCE - 1, 4);
            assertThat(out.take()).isEmpty();

            game.turn(NOW + PATIENCE, 6);

            assertThat(out.take()).containsExactly(unfinished(0, 6, EndCause.PATIENCE, "no player somebody answered"));
        }

        @Test
        void theGameEndsUnfinishedAndNamesTheRound() {
            ReplayedGame game = started(plan(NONE, 3), 0);
            game.output(0, answer(1, "9"));
            game.turn(NOW, 1);
            out.take();

            game.turn(NOW + PATIENCE, 1);

            assertThat(out.take())
                    .containsExactly(unfinished(1, 1, EndCause.PATIENCE, "no answer to round 2 within 60s"));
        }

        @Test
        void patienceStartsAfreshWithEveryWord() {
            ReplayedGame game = started(plan(NONE, 3), 0);
            game.turn(NOW, 0);
            game.output(0, answer(1, "9"));
            game.turn(NOW + PATIENCE - 1, 1);
            out.take();

            long next = game.turn(NOW + PATIENCE, 1);

            assertThat(out.take()).isEmpty();
            assertThat(next).isEqualTo(NOW + 2 * PATIENCE - 1);
        }

        @Test
        void recordsThatDoNotCountBuyNoTime() {
            ReplayedGame game = started(plan(NONE, 3), 1);
            game.turn(NOW, 1);
            game.output(1, answer(2, "9"));

            game.turn(NOW + PATIENCE, 2);

            assertThat(out.end()).isEqualTo(unfinished(0, 2, EndCause.PATIENCE, "no player somebody answered"));
        }

        @Test
        void targetsThatAreStillOpenAreSettledToNone() {
            ReplayedGame game = started(plan(Table.SIGN_FLIP, 3), 0);
            game.turn(NOW, 0);

            game.turn(NOW + PATIENCE, 0);

            assertThat(out.all(Truth.class)).singleElement().satisfies(truth -> {
                assertThat(truth.settled()).isTrue();
                assertThat(truth.targets()).isEmpty();
            });
        }
    }

    @Nested
    class WhenThePlayerFloodsTheLog {
        private static final String EARLY = "player somebody sent more than 1000 answers to rounds that had not begun";

        @Test
        void answersToRoundsThatHaveNotBegunEndTheGame() {
            ReplayedGame game = started(plan(NONE, 3), 0);
            out.take();

            for (int i = 0; i < RecordLimits.EARLY_ANSWERS; i++) {
                game.output(i, answer(2, "9"));
            }
            assertThat(out.take()).isEmpty();
            game.output(RecordLimits.EARLY_ANSWERS, answer(3, "9"));

            assertThat(out.take()).containsExactly(unfinished(0, 1001, EndCause.FLOODED, EARLY));
        }

        @Test
        void whatWasSentWhileNoReplayerRanEndsItToo() {
            ReplayedGame game = new ReplayedGame(plan(NONE, 3), out);
            game.provenance(enumerated("2", 1, 1, 0));
            game.word(new StreamWord("R/1", 1, "2"));
            for (int i = 0; i <= RecordLimits.EARLY_ANSWERS; i++) {
                game.output(i, answer(2, "9"));
            }
            assertThat(out.take()).isEmpty();

            game.loaded(0, RecordLimits.EARLY_ANSWERS + 1);

            assertThat(out.take()).containsExactly(unfinished(0, 1001, EndCause.FLOODED, EARLY));
        }

        @Test
        void answersThatDoNotCountEndItIfThereIsNoEndOfThem() {
            ReplayedGame game = started(plan(NONE, 3), 0);
            int most = RecordLimits.USELESS_ANSWERS + RecordLimits.STARTS * 3;
            game.output(0, answer(1, "9"));
            out.take();

            for (int i = 1; i <= most; i++) {
                game.output(i, answer(1, "9"));
            }
            assertThat(out.take()).isEmpty();
            game.output(most + 1, answer(1, "9"));

            assertThat(out.take())
                    .containsExactly(unfinished(
                            1,
                            most + 2,
                            EndCause.FLOODED,
                            "player somebody sent more than 50012 answers that did not count, one after the other"));
        }

        @Test
        void answeringEverythingAgainAtEachStartDoesNot() {
            ReplayedGame game = started(plan(NONE, 3), 0);
            int starts = RecordLimits.USELESS_ANSWERS;
            game.output(0, answer(1, "9"));
            out.take();

            for (int i = 1; i <= starts; i++) {
                game.output(i, answer(1, "9"));
            }
            assertThat(out.take()).isEmpty();
            game.output(starts + 1, answer(2, "11"));

            assertThat(out.take()).doesNotHaveAnyElementsOfTypes(StreamEnd.class);
            game.output(starts + 2, answer(3, "13"));
            assertThat(out.end().rounds()).isEqualTo(3);
        }
    }

    @Nested
    class WhenThePlayerGivesUp {
        @Test
        void theGameEndsAtOnceForThePlayersReason() {
            ReplayedGame game = started(plan(NONE, 3), 0);
            game.output(0, answer(1, "9"));
            out.take();

            game.output(3, new Output("R/1", 2, null, false, null, "too far"));

            assertThat(out.take()).containsExactly(unfinished(1, 4, EndCause.RESIGNED, "too far"));
        }

        @Test
        void itsWordsDoNotMakeItAPlayerThatNeverAnswered() {
            ReplayedGame game = started(plan(NONE, 3), 0);
            out.take();

            game.output(0, new Output("R/1", 1, null, false, null, "no player somebody answered"));

            assertThat(out.take()).containsExactly(unfinished(0, 1, EndCause.RESIGNED, "no player somebody answered"));
        }

        @Test
        void aRoundThatIsNotAskedCannotBeGivenUp() {
            ReplayedGame game = started(plan(NONE, 3), 0);

            game.output(0, new Output("R/1", 2, null, false, null, "too far"));

            assertThat(out.take()).isEmpty();
        }

        @Test
        void anAdversaryBeyondItsBudgetEndsTheGame() {
            ReplayedGame game = started(withAdversary(failing(new BudgetException("no more words"))), 0);

            game.output(0, answer(1, "9"));

            assertThat(out.take()).containsExactly(unfinished(1, 1, EndCause.FAILURE, "no more words"));
        }

        @Test
        void whatWasReadBeyondTheLastAnswerIsNoPartOfTheGame() {
            ReplayedGame game = live(withAdversary(failing(new BudgetException("no more words"))), 0);
            game.output(0, answer(1, "9"));
            game.output(1, answer(1, "11"));
            out.take();

            game.provenance(enumerated("2", 1, 1, 0));

            assertThat(out.take())
                    .containsExactly(
                            new StreamWord("R/1", 1, "2"), unfinished(1, 1, EndCause.FAILURE, "no more words"));
        }

        @Test
        void anAdversaryThatFailsEndsItsGameOnly() {
            ReplayedGame game = started(withAdversary(failing(new IllegalStateException("oops"))), 0);

            game.output(0, answer(1, "9"));

            assertThat(out.take())
                    .containsExactly(
                            unfinished(1, 1, EndCause.FAILURE, "the adversary failed: IllegalStateException: oops"));
        }
    }
}
