package io.refeed.auditor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Status;
import io.refeed.protocol.Topic;
import org.junit.jupiter.api.Test;

/** What the audit publishes of a game that goes on. */
class RunningGameTest extends AuditFixture {
    @Test
    void theVerdictIsWrittenOnceForEachTick() {
        tape.play(GAME, Tape.dice("iid", 50, 1));
        take(Topic.GAMES);
        take(Topic.TRUTH);
        take(Topic.PROVENANCE);
        take(Topic.OUTPUTS);
        tape.topic(Topic.STREAM).subList(0, 30).forEach(audit::take);

        audit.tick(0);
        audit.tick(1);

        assertThat(papers.history.get(GAME)).singleElement().satisfies(verdict -> {
            assertThat(verdict.status()).isEqualTo(Status.RUNNING);
            assertThat(verdict.rounds()).isEqualTo(30);
        });
    }

    @Test
    void blocksAreWrittenAsTheyFill() {
        tape.play(GAME, Tape.dice("iid", 250, 1));
        take(Topic.GAMES);
        take(Topic.TRUTH);
        take(Topic.PROVENANCE);
        take(Topic.OUTPUTS);

        tape.topic(Topic.STREAM).subList(0, 210).forEach(audit::take);

        assertThat(papers.writtenBlocks).isEqualTo(tape.blocks(GAME).subList(0, 2));
    }

    @Test
    void aRestartRepeatsTheVerdictButNoBlock() {
        tape.play(GAME, Tape.dice("iid", 250, 1));
        take(Topic.GAMES);
        take(Topic.TRUTH);
        take(Topic.PROVENANCE);
        take(Topic.OUTPUTS);
        tape.topic(Topic.STREAM).subList(0, 210).forEach(audit::take);
        audit.tick(0);

        audit = audit(key -> true);
        audit.restore();
        audit.tick(1);

        assertThat(papers.history.get(GAME)).hasSize(2);
        assertThat(papers.history.get(GAME).get(1))
                .isEqualTo(papers.history.get(GAME).get(0));
        assertThat(papers.writtenBlocks).hasSize(2);
    }
}
