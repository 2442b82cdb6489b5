package io.refeed.protocol.log;

import static io.refeed.game.referee.Violation.Code.CONFLICTING_OUTPUT;
import static io.refeed.game.referee.Violation.Code.MALFORMED;
import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Answer;
import io.refeed.game.Choice;
import io.refeed.game.Round;
import io.refeed.game.Status;
import io.refeed.game.referee.Violation;
import io.refeed.protocol.message.Output;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GameLogAnswersTest extends GameLogFixture {
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
