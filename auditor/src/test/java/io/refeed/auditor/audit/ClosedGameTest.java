package io.refeed.auditor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Origin;
import io.refeed.game.Status;
import io.refeed.game.referee.Violation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a game is closed, and what comes afterwards. */
class ClosedGameTest extends AuditFixture {
    @Test
    void theVerdictIsFinalAndTheGameForgotten() {
        tape.play(GAME, Tape.dice("iid", 120, 1));

        takeAll();

        assertThat(papers.history.get(GAME)).containsExactly(tape.verdict(GAME));
        assertThat(papers.blocks(GAME)).isEqualTo(tape.blocks(GAME));
        assertThat(papers.remembered()).isZero();
    }

    @Test
    void itWaitsForOutputsThatTheEndMarkHasSeen() {
        unanswered(5);
        take(Topic.GAMES);
        take(Topic.TRUTH);
        take(Topic.PROVENANCE);
        take(Topic.STREAM);
        tape.topic(Topic.OUTPUTS).subList(0, 4).forEach(audit::take);
        audit.tick(0);
        Status before = papers.verdicts.get(GAME).status();

        audit.take(tape.topic(Topic.OUTPUTS).get(4));

        assertThat(before).isEqualTo(Status.RUNNING);
        assertThat(papers.verdicts.get(GAME).status()).isEqualTo(Status.UNFINISHED);
        assertThat(codes()).containsExactly(Violation.Code.BUDGET, Violation.Code.EARLY_OUTPUT);
    }

    @Test
    void itDoesNotWaitForEverForOutputsThatNeverCome() {
        unanswered(6);
        takeAll();
        audit.tick(50_000);
        audit.tick(50_000 + ClosingQueue.GRACE_MILLIS - 1);
        Status before = papers.verdicts.get(GAME).status();

        audit.tick(50_000 + ClosingQueue.GRACE_MILLIS);

        assertThat(before).isEqualTo(Status.RUNNING);
        assertThat(papers.verdicts.get(GAME).status()).isEqualTo(Status.UNFINISHED);
    }

    @Test
    void whatComesLaterChangesNothing() {
        tape.play(GAME, Tape.dice("iid", 20, 1));
        takeAll();
        List<RawRecord> late = List.of(
                new RawRecord(Topic.OUTPUTS, 20, bytes(GAME), bytes("{\"game\":\"run/1\",\"round\":3,\"word\":\"1\"}")),
                new RawRecord(Topic.STREAM, 21, bytes(GAME), bytes("{\"game\":\"run/1\",\"round\":3,\"word\":\"1\"}")),
                new RawRecord(Topic.OUTPUTS, 21, bytes(GAME), bytes("nonsense")));

        late.forEach(audit::take);
        audit.tick(0);

        assertThat(papers.history.get(GAME)).hasSize(1);
        assertThat(papers.deadLetters).hasSize(1);
        assertThat(papers.remembered()).isZero();
    }

    @Test
    void aRestartKnowsThatItIsClosed() {
        tape.play(GAME, Tape.dice("iid", 20, 1));
        takeAll();

        audit = audit(key -> true);
        audit.restore();
        takeAll();
        audit.tick(0);

        assertThat(papers.history.get(GAME)).hasSize(1);
        assertThat(audit.unannounced()).isEmpty();
    }

    /** Two records after the third answer: one for a round whose word was not shown yet, one that gives up. */
    private void unanswered(long seen) {
        playThreeRoundsOfMore();
        tape.add(new Provenance(GAME, 4, "8", Origin.ENUMERATION, 0, 4, 3));
        tape.add(new StreamWord(GAME, 4, "8"));
        tape.add(new Output(GAME, 5, "2", false, null, null));
        tape.add(new Output(GAME, 4, null, false, null, "too much"));
        tape.add(new StreamEnd(GAME, 3, seen, Status.UNFINISHED, "too much"));
    }
}
