package io.refeed.auditor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Status;
import io.refeed.game.referee.Block;
import io.refeed.game.referee.Verdict;
import io.refeed.game.referee.Violation;
import io.refeed.protocol.Topic;
import io.refeed.protocol.json.MessageCodec;
import io.refeed.protocol.message.Truth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Games whose targets are settled while they are played. */
class LateTargetsTest extends AuditFixture {
    @Test
    void blocksAreWrittenAgainOnceTheyAreSettled() {
        audit = papers.audit(2, key -> true);
        Map<String, Object> paced = Tape.late(5, 3);
        paced.put("pacing", Map.of("rate", 500L));
        tape.play(GAME, paced);

        takeAll();

        assertThat(papers.verdicts.get(GAME)).isEqualTo(tape.verdict(GAME));
        assertThat(papers.writtenBlocks).extracting(Block::to).containsExactly(2, 4, 2, 4, 5);
        assertThat(papers.writtenBlocks.subList(0, 2))
                .extracting(Block::mistakes)
                .containsOnlyNulls();
        assertThat(papers.blocks(GAME)).extracting(Block::mistakes).doesNotContainNull();
    }

    @Test
    void aTruthThatNamesOtherTargetsIsAViolation() {
        tape.play(GAME, Tape.late(5, 3));
        List<RawRecord> truths = tape.topic(Topic.TRUTH);
        Truth told =
                MessageCodec.truth().decode(truths.get(1).key(), truths.get(1).value());
        truths.remove(1);
        tape.add(new Truth(
                GAME,
                told.id(),
                told.experiment(),
                told.targets().subList(0, 1),
                true,
                told.adversary(),
                told.seed(),
                null,
                told.patience(),
                false));

        takeAll();

        assertThat(codes()).containsExactly(Violation.Code.WRONG_ORIGIN);
        assertThat(papers.verdicts.get(GAME).status()).isEqualTo(Status.FINISHED);
    }

    @Test
    void aTruthWithAnotherTableIsAViolation() {
        tape.play(GAME, Tape.late("theorem-7.1", 5, 3));
        List<RawRecord> truths = tape.topic(Topic.TRUTH);
        Truth told =
                MessageCodec.truth().decode(truths.get(1).key(), truths.get(1).value());
        truths.remove(1);
        tape.add(new Truth(
                GAME,
                told.id(),
                told.experiment(),
                told.targets(),
                true,
                told.adversary(),
                told.seed(),
                Map.of("columns", 2L),
                told.patience(),
                false));

        takeAll();

        assertThat(codes()).containsExactly(Violation.Code.WRONG_ORIGIN);
        assertThat(papers.verdicts.get(GAME).violations().get(0).detail())
                .startsWith("the truth has the table {\"columns\":2}; the adversary would settle for {\"columns\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"theorem-5.1", "theorem-6.6", "theorem-7.1", "theorem-7.3"})
    void theVerdictIsThatOfThePlayInMemory(String theorem) {
        tape.play(GAME, Tape.late(theorem, 40, 3));

        takeAll();

        assertThat(papers.verdicts.get(GAME)).isEqualTo(tape.verdict(GAME));
        assertThat(papers.blocks(GAME)).isEqualTo(tape.blocks(GAME));
    }

    @Test
    void theGameStaysOpenUntilTheTruthIsSettled() {
        tape.play(GAME, Tape.late(5, 3));
        RawRecord settled = tape.topic(Topic.TRUTH).remove(1);
        takeAll();
        audit.tick(0);
        Verdict before = papers.verdicts.get(GAME);

        audit.take(settled);

        assertThat(before.status()).isEqualTo(Status.RUNNING);
        assertThat(papers.verdicts.get(GAME)).isEqualTo(tape.verdict(GAME));
    }

    @Test
    void theSettledTruthAloneWillDo() {
        tape.play(GAME, Tape.late(5, 3));
        tape.topic(Topic.TRUTH).remove(0);

        takeAll();

        assertThat(papers.verdicts.get(GAME)).isEqualTo(tape.verdict(GAME));
    }
}
