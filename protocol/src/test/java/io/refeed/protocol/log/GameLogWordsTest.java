package io.refeed.protocol.log;

import static io.refeed.game.referee.Violation.Code.CONFLICTING_WORD;
import static io.refeed.game.referee.Violation.Code.EARLY_OUTPUT;
import static io.refeed.game.referee.Violation.Code.MALFORMED;
import static io.refeed.game.referee.Violation.Code.WRONG_ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Round;
import io.refeed.game.Status;
import io.refeed.game.referee.Violation;
import io.refeed.protocol.message.StreamWord;
import org.junit.jupiter.api.Test;

class GameLogWordsTest extends GameLogFixture {
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
