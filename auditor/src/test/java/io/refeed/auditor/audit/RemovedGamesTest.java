package io.refeed.auditor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Status;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.StreamEnd;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Games whose cards are removed from the broker. */
class RemovedGamesTest extends AuditFixture {
    private final RawRecord removal = new RawRecord(Topic.GAMES, 90, MessageCodec.key(GAME), null);

    @Test
    void aClosedOneIsForgottenWithoutAWord() {
        tape.play(GAME, Tape.dice("iid", 20, 1));
        takeAll();

        audit.take(removal);
        audit.take(new RawRecord(Topic.TRUTH, 91, MessageCodec.key(GAME), null));

        assertThat(papers.rememberedAsClosed(GAME)).isFalse();
        assertThat(papers.remembered()).isZero();
        assertThat(papers.retracted).isEmpty();
        assertThat(papers.deadLetters).isEmpty();
    }

    @Test
    void anOpenOneLosesItsVerdictAndGetsNoOther() {
        playThreeRoundsOfMore();
        takeAll();
        audit.tick(0);
        assertThat(papers.verdicts).containsKey(GAME);
        tape.add(new StreamEnd(GAME, 3, 3, Status.UNFINISHED, "gave up"));

        audit.take(removal);
        audit.take(tape.topic(Topic.STREAM).get(3));
        audit.tick(1);

        assertThat(papers.retracted).containsExactly(GAME);
        assertThat(papers.verdicts).isEmpty();
        assertThat(papers.remembered()).isZero();
        assertThat(papers.deadLetters).isEmpty();
    }

    @Test
    void whatIsLeftOfItIsIgnored() {
        tape.play(GAME, Tape.dice("iid", 20, 1));
        take(Topic.STREAM);
        take(Topic.PROVENANCE);

        take(Topic.GAMES);
        audit.take(removal);
        take(Topic.OUTPUTS);
        take(Topic.TRUTH);
        audit.tick(0);
        audit.rejectUnknown(audit.unannounced(), Set.of());

        assertThat(papers.remembered()).isZero();
        assertThat(papers.verdicts).isEmpty();
        assertThat(papers.deadLetters).isEmpty();
    }

    @Test
    void othersGoOn() {
        tape.play(Map.of(GAME, Tape.dice("iid", 20, 1), "run/2", Tape.dice("iid", 20, 2)));
        take(Topic.GAMES);
        audit.take(removal);
        take(Topic.TRUTH);
        take(Topic.PROVENANCE);
        take(Topic.STREAM);
        take(Topic.OUTPUTS);

        assertThat(papers.verdicts).containsOnlyKeys("run/2").containsEntry("run/2", tape.verdict("run/2"));
    }
}
