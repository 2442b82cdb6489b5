package io.refeed.protocol.log;

import static io.refeed.game.referee.Violation.Code.BUDGET;
import static io.refeed.game.referee.Violation.Code.EARLY_OUTPUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Answer;
import io.refeed.game.Choice;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.game.Status;
import io.refeed.game.referee.Violation;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.StreamWord;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GameLogTest extends GameLogFixture {
    @Test
    void aWordWithItsProvenanceAndItsAnswerIsARound() {
        shown(1, "2", 0);
        answer(0, 1, "5");
        assertThat(recorder.rounds)
                .as("nothing shows yet that the answer was folded")
                .isEmpty();

        shown(2, "4", 1);

        assertThat(recorder.rounds).containsExactly(new Round(1, Choice.enumeration(2, 1), new Answer.Word(5)));
        assertThat(recorder.violations).isEmpty();
        assertThat(log.status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void theEndMarkCompletesTheGame() {
        shown(1, "2", 0);
        answer(0, 1, "5");

        end(1, 1, Status.FINISHED);

        assertThat(recorder.rounds).hasSize(1);
        assertThat(log.complete()).isTrue();
        assertThat(log.status()).isEqualTo(Status.FINISHED);
    }

    @Test
    void anEndMarkBeforeItsRoundsCompletesNothing() {
        end(1, 1, Status.FINISHED);
        log.word(new StreamWord(GAME, 1, "2"));
        answer(0, 1, "5");
        assertThat(log.complete()).isFalse();
        assertThat(log.status()).isEqualTo(Status.RUNNING);

        log.provenance(provenance(1, "2", 0));

        assertThat(recorder.rounds).hasSize(1);
        assertThat(log.complete()).isTrue();
    }

    @Test
    void theFirstOfSeveralEndMarksHolds() {
        shown(1, "2", 0);
        answer(0, 1, "5");
        end(1, 1, Status.FINISHED);

        end(0, 0, Status.UNFINISHED);

        assertThat(log.status()).isEqualTo(Status.FINISHED);
    }

    @Nested
    class Unfinished {
        @Test
        void theWordThatNobodyAnsweredComesLast() {
            shown(1, "2", 0);
            answer(0, 1, "5");
            shown(2, "4", 1);

            end(1, 1, Status.UNFINISHED);

            assertThat(recorder.rounds).hasSize(1);
            assertThat(recorder.unanswered).containsExactly(Round.unanswered(2, Choice.enumeration(4, 2)));
            assertThat(log.status()).isEqualTo(Status.UNFINISHED);
            assertThat(recorder.violations).isEmpty();
        }

        @Test
        void anAnswerThatCameTooLateChangesNothing() {
            shown(1, "2", 0);
            answer(0, 1, "5");
            shown(2, "4", 1);
            answer(1, 2, "7");

            end(1, 1, Status.UNFINISHED);
            answer(2, 2, "8");

            assertThat(recorder.rounds).hasSize(1);
            assertThat(recorder.unanswered).hasSize(1);
            assertThat(recorder.violations).isEmpty();
        }

        @Test
        void theLastWordsProvenanceIsAwaited() {
            log.word(new StreamWord(GAME, 1, "2"));
            end(0, 0, Status.UNFINISHED);
            assertThat(log.complete()).isFalse();

            log.provenance(provenance(1, "2", 0));

            assertThat(log.complete()).isTrue();
            assertThat(recorder.unanswered).hasSize(1);
        }

        @Test
        void aPlayerThatResignsIsABudgetViolationOnce() {
            shown(1, "2", 0);
            log.output(0, new Output(GAME, 1, null, false, null, "too far"));
            log.output(1, new Output(GAME, 1, null, false, null, "too far"));

            end(0, 2, Status.UNFINISHED);

            assertThat(recorder.rounds).isEmpty();
            assertThat(recorder.unanswered).hasSize(1);
            assertThat(recorder.violations).containsExactly(new Violation(1, BUDGET, "too far"));
        }

        @Test
        void aResignationBeforeItsWordIsEarly() {
            log.output(0, new Output(GAME, 1, null, false, null, "too far"));
            shown(1, "2", 1);
            answer(1, 1, "5");

            end(1, 2, Status.FINISHED);

            assertThat(recorder.rounds).hasSize(1);
            assertThat(recorder.codes()).containsExactly(EARLY_OUTPUT);
        }
    }

    @Nested
    class WithARate {
        private final Setting setting = Settings.element(3);

        {
            log = new GameLog(setting, false, true, recorder);
        }

        @Test
        void wordsDoNotWaitAndSeensArePlain() {
            shown(1, "2", 0);
            shown(2, "4", 0);
            answer(0, 1, "5");
            shown(3, "6", 1);
            answer(1, 3, "9");
            answer(2, 2, "7");

            end(3, 3, Status.FINISHED);

            assertThat(recorder.rounds).extracting(Round::answer).containsExactly(5L, 7L, 9L);
            assertThat(recorder.violations).isEmpty();
        }

        @Test
        void answersBelowTheirOwnSeenAreEarly() {
            shown(1, "2", 0);
            answer(0, 1, "5");
            answer(1, 2, "7");
            shown(2, "4", 2);
            answer(2, 2, "8");

            end(2, 3, Status.FINISHED);

            assertThat(recorder.rounds).extracting(Round::answer).containsExactly(5L, 8L);
            assertThat(violations()).containsExactly("2 early-output");
        }

        @Test
        void anUnfinishedGameEndsWithTheFirstWordThatNobodyAnswered() {
            shown(1, "2", 0);
            shown(2, "4", 0);
            shown(3, "6", 0);
            answer(0, 1, "5");
            answer(1, 3, "9");

            end(1, 2, Status.UNFINISHED);

            assertThat(recorder.rounds).hasSize(1);
            assertThat(recorder.unanswered).extracting(Round::round).containsExactly(2);
            assertThat(log.complete()).isTrue();
        }
    }
}
