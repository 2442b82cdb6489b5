package io.refeed.auditor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Status;
import io.refeed.protocol.Topic;
import io.refeed.protocol.message.Suspicion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the audit makes of the scores of detectors. */
class WatchedGameTest extends AuditFixture {
    private static final long PATIENCE = 5000;

    @Test
    void theVerdictWaitsForScoresAsLongAsDetectorsMayTake() {
        tape.play(GAME, Tape.watched("iid", 150, 1));
        takeAllBut(Topic.SUSPICIONS);

        audit.tick(0);
        audit.tick(PATIENCE - 1);
        assertThat(papers.verdicts.get(GAME).status()).isEqualTo(Status.RUNNING);
        audit.tick(PATIENCE);

        assertThat(papers.verdicts.get(GAME).status()).isEqualTo(Status.FINISHED);
        assertThat(figures("own-outputs")).containsEntry("scored", 0L).containsEntry("missing", 150L);
    }

    @Test
    void theVerdictComesWithTheLastScore() {
        tape.play(GAME, Tape.watched("iid", 150, 1));
        takeAllBut(Topic.SUSPICIONS);
        audit.tick(0);

        take(Topic.SUSPICIONS);

        assertThat(papers.verdicts.get(GAME)).isEqualTo(tape.verdict(GAME));
        assertThat(papers.blocks(GAME)).isEqualTo(tape.blocks(GAME));
    }

    @Test
    void aDetectorThatNeverAnswersChangesNoFiguresButItsOwn() {
        tape.play(GAME, Tape.watched("iid", 150, 1));
        takeAllBut(Topic.SUSPICIONS);
        tape.topic(Topic.SUSPICIONS).stream()
                .filter(record -> new Decoder().event(record).message() instanceof Suspicion suspicion
                        && suspicion.detector().equals("s"))
                .forEach(audit::take);
        audit.tick(0);
        audit.tick(PATIENCE);

        assertThat(figures("s"))
                .isEqualTo(((Map<?, ?>) tape.verdict(GAME).findings().get("detectors")).get("s"));
        assertThat(figures("own-outputs")).containsEntry("missing", 150L).containsEntry("auc", null);
    }

    @Test
    void scoresThatNoOneAskedForAreDeadLetters() {
        tape.play(GAME, Tape.watched("iid", 3, 1));
        tape.add(new Suspicion(GAME, 1, "other", 1));
        tape.add(new Suspicion(GAME, 4, "s", 1));
        take(Topic.GAMES);
        take(Topic.TRUTH);

        take(Topic.SUSPICIONS);

        assertThat(papers.deadLetters)
                .isEqualTo(List.of(
                        "malformed: the game has no such round, or no such detector",
                        "malformed: the game has no such round, or no such detector"));
    }

    private void takeAllBut(Topic left) {
        tape.all().stream().filter(record -> record.topic() != left).forEach(audit::take);
    }

    @SuppressWarnings("unchecked") // the tree of a verdict
    private Map<String, Object> figures(String detector) {
        return (Map<String, Object>)
                ((Map<?, ?>) papers.verdicts.get(GAME).findings().get("detectors")).get(detector);
    }
}
