package io.refeed.protocol.log;

import static io.refeed.game.referee.Violation.Code.BUDGET;
import static io.refeed.game.referee.Violation.Code.CONFLICTING_OUTPUT;
import static io.refeed.game.referee.Violation.Code.CONFLICTING_WORD;
import static io.refeed.game.referee.Violation.Code.EARLY_OUTPUT;
import static io.refeed.game.referee.Violation.Code.MALFORMED;
import static io.refeed.game.referee.Violation.Code.WRONG_ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Answer;
import io.refeed.game.Choice;
import io.refeed.game.Origin;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.game.Status;
import io.refeed.game.referee.Violation;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class GameLogTest {
    private static final String GAME = "run/1";

    private final Recorder recorder = new Recorder();
    private GameLog log = new GameLog(Settings.element(3), true, true, recorder);

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
    class Answers {
        @Test
        void thatComeTooEarlyNeverCount() {
            shown(1, "2", 0);
            answer(0, 2, "7");
            answer(1, 1, "5");
            shown(2, "4", 2);
            answer(2, 2, "9");

            end(2, 3, Status.FINISHED);

            assertThat(recorder.rounds).extracting(Round::answer).containsExactly(5L, 9L);
            assertThat(violations()).containsExactly("2 early-output");
        }

        @Test
        void forTheFirstRoundBelowItsSeenAreEarly() {
            answer(3, 1, "7");
            shown(1, "2", 4);
            answer(4, 1, "5");

            end(1, 5, Status.FINISHED);

            assertThat(recorder.rounds).extracting(Round::answer).containsExactly(5L);
            assertThat(violations()).containsExactly("1 early-output");
        }

        @Test
        void thatAreBlindCountFromSeenOn() {
            answer(4, 1, "5");
            shown(1, "2", 4);

            end(1, 5, Status.FINISHED);

            assertThat(recorder.rounds).extracting(Round::answer).containsExactly(5L);
            assertThat(recorder.violations).isEmpty();
        }

        @Test
        void thatAreRepeatedIdenticallyAreIgnored() {
            shown(1, "2", 0);
            answer(0, 1, "5");
            answer(1, 1, "5");

            end(1, 2, Status.FINISHED);
            answer(1, 1, "5");

            assertThat(recorder.rounds).hasSize(1);
            assertThat(recorder.violations).isEmpty();
        }

        @Test
        void thatDifferFromTheFirstAreConflictsBeforeAndAfterTheRoundIsHandedOut() {
            shown(1, "2", 0);
            answer(0, 1, "5");
            shown(2, "4", 1);
            answer(1, 1, "6");
            answer(2, 2, "7");
            answer(3, 2, "8");

            end(2, 4, Status.FINISHED);

            assertThat(recorder.rounds).extracting(Round::answer).containsExactly(5L, 7L);
            assertThat(violations()).containsExactly("1 conflicting-output", "2 conflicting-output");
        }

        @Test
        void atOrAfterTheEndMarksSeenAreIgnored() {
            shown(1, "2", 0);
            answer(0, 1, "5");
            answer(1, 1, "6");

            end(1, 1, Status.FINISHED);
            answer(2, 1, "7");
            log.malformedOutput(3, "no JSON");

            assertThat(recorder.rounds).hasSize(1);
            assertThat(recorder.violations).isEmpty();
        }

        @Test
        void thatSpellNoWordCountAndAreKeptAsTheyWere() {
            shown(1, "2", 0);
            answer(0, 1, "0x5");
            answer(1, 1, "0x5");
            answer(2, 1, "0x6");

            end(1, 3, Status.FINISHED);

            assertThat(recorder.rounds)
                    .containsExactly(new Round(1, Choice.enumeration(2, 1), new Answer.Unreadable("0x5")));
            assertThat(violations()).containsExactly("1 conflicting-output");
        }

        @Test
        void thatSpellNoWordAreComparedAfterTheRoundIsHandedOutToo() {
            shown(1, "2", 0);
            answer(0, 1, "0x5");
            shown(2, "4", 1);
            answer(1, 1, "0x5");
            answer(2, 1, "0x6");

            end(1, 3, Status.UNFINISHED);

            assertThat(violations()).containsExactly("1 conflicting-output");
        }

        @Test
        void ofTheWrongKindAreMalformed() {
            shown(1, "2", 0);
            log.output(0, new Output(GAME, 1, "1", true, null, null));
            log.malformedOutput(1, "no JSON");
            answer(2, 1, "5");

            end(1, 3, Status.FINISHED);

            assertThat(recorder.rounds).extracting(Round::answer).containsExactly(5L);
            assertThat(recorder.violations)
                    .containsExactly(
                            new Violation(0, MALFORMED, "outputs: expected the field 'word'"),
                            new Violation(0, MALFORMED, "outputs: no JSON"));
        }

        @Test
        void carryDiagnosticsOnlyIfTheyAreKept() {
            Map<String, Object> diagnostics =
                    Map.of("active", List.of(1L), "cutoff", 9L, "witnesses", List.of("3"), "sure", 1L, "queries", 2L);
            for (boolean kept : new boolean[] {true, false}) {
                Recorder rounds = new Recorder();
                log = new GameLog(Settings.element(3), true, kept, rounds);
                shown(1, "2", 0);
                log.output(0, new Output(GAME, 1, "5", false, diagnostics, null));

                end(1, 1, Status.FINISHED);

                assertThat(rounds.rounds.get(0).diagnostics() != null).isEqualTo(kept);
            }
        }

        @Test
        void areHypothesesInProperGames() {
            log = new GameLog(Settings.proper(3), true, true, recorder);
            shown(1, "2", 0);
            log.output(0, new Output(GAME, 1, "2", true, null, null));
            log.output(1, new Output(GAME, 1, "3", true, null, null));

            end(1, 2, Status.FINISHED);

            assertThat(recorder.rounds).extracting(Round::answer).containsExactly(2L);
            assertThat(recorder.codes()).containsExactly(CONFLICTING_OUTPUT);
        }
    }

    @Nested
    class Words {
        @Test
        void ofTwoProvenancesTheFirstHoldsItsSeenIncluded() {
            log.provenance(provenance(1, "2", 0));
            log.provenance(provenance(1, "2", 2));
            log.word(new StreamWord(GAME, 1, "2"));
            answer(0, 1, "5");
            answer(2, 1, "5");

            end(1, 3, Status.FINISHED);

            assertThat(recorder.rounds).extracting(Round::answer).containsExactly(5L);
            assertThat(recorder.violations).isEmpty();
        }

        @Test
        void ofTwoProvenancesTheSecondsSeenFoldsNothing() {
            log.provenance(provenance(1, "2", 1));
            log.provenance(provenance(1, "2", 0));
            log.word(new StreamWord(GAME, 1, "2"));
            answer(0, 1, "4");
            answer(1, 1, "5");

            end(1, 2, Status.FINISHED);

            assertThat(recorder.rounds).extracting(Round::answer).containsExactly(5L);
            assertThat(recorder.codes()).containsExactly(EARLY_OUTPUT);
        }

        @Test
        void thatContradictAreConflicts() {
            log.provenance(provenance(1, "2", 0));
            log.provenance(provenance(1, "4", 0));
            log.word(new StreamWord(GAME, 1, "2"));
            log.word(new StreamWord(GAME, 1, "6"));
            answer(0, 1, "5");
            shown(2, "4", 1);

            log.provenance(provenance(1, "8", 0));
            log.word(new StreamWord(GAME, 1, "10"));

            assertThat(recorder.rounds).extracting(Round::word).containsExactly(2L);
            assertThat(recorder.codes()).hasSize(4).containsOnly(CONFLICTING_WORD);
        }

        @Test
        void whoseProvenanceSaysOtherwiseConflictOnceAndAreShownAsTheStreamHasThem() {
            log.provenance(provenance(1, "2", 0));
            log.word(new StreamWord(GAME, 1, "4"));
            answer(0, 1, "5");
            shown(2, "4", 1);

            log.provenance(provenance(1, "2", 0));
            log.word(new StreamWord(GAME, 1, "4"));

            assertThat(recorder.rounds).extracting(Round::word).containsExactly(4L);
            assertThat(recorder.violations)
                    .containsExactly(new Violation(1, CONFLICTING_WORD, "provenance: \"2\" after \"4\""));
        }

        @Test
        void beyondTheGameOrItsDomainAreMalformed() {
            log.provenance(provenance(4, "2", 0));
            log.word(new StreamWord(GAME, 4, "2"));
            log.provenance(provenance(1, "-2", 0));
            log.word(new StreamWord(GAME, 1, "02"));
            shown(1, "2", 0);
            answer(0, 1, "5");

            end(1, 1, Status.FINISHED);

            assertThat(recorder.rounds).extracting(Round::word).containsExactly(2L);
            assertThat(recorder.codes()).hasSize(4).containsOnly(MALFORMED);
        }

        @Test
        void afterTheEndMarkChangeNothing() {
            shown(1, "2", 0);
            end(1, 1, Status.FINISHED);

            log.word(new StreamWord(GAME, 1, "4"));
            log.word(new StreamWord(GAME, 2, "4"));
            log.word(new StreamWord(GAME, 2, "no word"));
            log.provenance(provenance(2, "4", 1));
            answer(0, 1, "5");

            assertThat(log.complete()).isTrue();
            assertThat(recorder.rounds).hasSize(1);
            assertThat(recorder.unanswered).isEmpty();
            assertThat(recorder.violations).isEmpty();
        }

        @Test
        void thatOtherSeensBetrayAreOfWrongOrigin() {
            shown(1, "2", 0);
            answer(0, 1, "5");
            shown(2, "4", 2);
            answer(2, 2, "7");

            end(2, 3, Status.FINISHED);

            assertThat(recorder.violations)
                    .containsExactly(new Violation(2, WRONG_ORIGIN, "seen is 2; the answer before ends at 1"));
        }

        @Test
        void nobodyAnsweredAreOfWrongOriginForTheSameReason() {
            shown(1, "2", 0);
            answer(0, 1, "5");
            shown(2, "4", 2);

            end(1, 3, Status.UNFINISHED);

            assertThat(recorder.violations)
                    .containsExactly(new Violation(2, WRONG_ORIGIN, "seen is 2; the answer before ends at 1"));
        }
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

    private void shown(int round, String word, long seen) {
        log.provenance(provenance(round, word, seen));
        log.word(new StreamWord(GAME, round, word));
    }

    private void answer(long offset, int round, String word) {
        log.output(offset, new Output(GAME, round, word, false, null, null));
    }

    private void end(int rounds, long seen, Status status) {
        log.end(new StreamEnd(GAME, rounds, seen, status, null));
    }

    private List<String> violations() {
        return recorder.violations.stream()
                .map(violation -> violation.round() + " " + violation.code().label())
                .toList();
    }

    private static Provenance provenance(int round, String word, long seen) {
        return new Provenance(GAME, round, word, Origin.ENUMERATION, 0, round, seen);
    }
}
