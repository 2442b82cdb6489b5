package io.refeed.auditor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Status;
import io.refeed.game.referee.Block;
import io.refeed.protocol.Topic;
import io.refeed.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the audit publishes of a game that goes on. */
class RunningGameTest extends AuditFixture {
    private int rounds;

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

    @Test
    void aBlockIsShownWhileItFillsButNotTwiceInASecondNorUnchanged() {
        tape.play(GAME, Tape.dice("iid", 250, 1));
        take(Topic.GAMES);
        take(Topic.TRUTH);
        take(Topic.PROVENANCE);
        take(Topic.OUTPUTS);
        List<Integer> shown = new ArrayList<>();

        for (Tick tick : List.of(
                new Tick(10, 0),
                new Tick(20, BlockWriter.PAUSE_MILLIS - 1),
                new Tick(20, BlockWriter.PAUSE_MILLIS),
                new Tick(20, 9 * BlockWriter.PAUSE_MILLIS),
                new Tick(100, 10 * BlockWriter.PAUSE_MILLIS),
                new Tick(107, 11 * BlockWriter.PAUSE_MILLIS),
                new Tick(130, 0))) {
            while (rounds < tick.rounds()) {
                audit.take(tape.topic(Topic.STREAM).get(rounds++));
            }
            audit.tick(tick.now());
            shown.add(
                    papers.partialBlocks.isEmpty()
                            ? 0
                            : papers.partialBlocks
                                    .get(papers.partialBlocks.size() - 1)
                                    .to());
        }

        assertThat(shown).containsExactly(10, 10, 20, 20, 20, 107, 130);
        assertThat(papers.partialBlocks).extracting(Block::from).containsExactly(1, 1, 101, 101);
        assertThat(papers.writtenBlocks).isEqualTo(tape.blocks(GAME).subList(0, 1));
    }

    /** So many rounds have come when the clock says so. */
    private record Tick(int rounds, long now) {}

    @Test
    void aGameKeepsTheSizeOfBlocksThatItBeganWith() {
        tape.play(GAME, Tape.dice("iid", 100, 1));
        audit = papers.audit(30, key -> true);
        take(Topic.GAMES);
        audit = papers.audit(70, key -> true);
        audit.restore();
        take(Topic.TRUTH);
        take(Topic.PROVENANCE);
        take(Topic.STREAM);
        tape.topic(Topic.OUTPUTS).subList(0, 50).forEach(audit::take);

        audit = papers.audit(100, key -> true);
        audit.restore();
        tape.topic(Topic.OUTPUTS).subList(50, 100).forEach(audit::take);

        assertThat(papers.writtenBlocks).extracting(Block::from).containsExactly(1, 31, 61, 91);
        assertThat(papers.writtenBlocks).extracting(Block::to).containsExactly(30, 60, 90, 100);
    }

    @Seeds(20)
    void blocksThatWereShownBeforeAndRestartsChangeNoneThatIsWritten(long seed) {
        Random random = new Random(seed);
        tape.play(GAME, seed % 2 == 0 ? Tape.dice("iid", 250, seed) : Tape.late(150, seed));
        long now = 0;

        for (RawRecord record : Shuffle.of(tape, random)) {
            audit.take(record);
            now += random.nextInt(100);
            if (random.nextInt(10) == 0) {
                audit.tick(now);
            }
            if (random.nextInt(100) == 0) {
                audit = audit(key -> true);
                audit.restore();
            }
        }

        audit.tick(now);
        audit.tick(now + ClosingQueue.GRACE_MILLIS);

        assertThat(papers.blocks(GAME)).isEqualTo(tape.blocks(GAME));
        assertThat(papers.partialBlocks).isNotEmpty();
        for (Block partial : papers.partialBlocks) {
            Block whole = tape.blocks(GAME).get(partial.from() / 100);
            assertThat(partial.to()).isLessThanOrEqualTo(whole.to());
            assertThat(partial.replayed()).isBetween(0, whole.replayed());
        }
    }
}
