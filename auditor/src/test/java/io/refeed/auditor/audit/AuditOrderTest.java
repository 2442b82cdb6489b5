package io.refeed.auditor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Status;
import io.refeed.game.referee.Verdict;
import io.refeed.testing.Seeds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** In every order of reading the topics, and after any number of restarts, the audit finds the same. */
class AuditOrderTest {
    private static final List<String> THEOREMS = List.of("theorem-5.1", "theorem-6.6", "theorem-7.1", "theorem-7.3");
    private static final List<String> ADVERSARIES =
            List.of("none", "echo-alternate", "iid", "only-invalid", "stuck-record", "echo");

    @Seeds(60)
    void honestGamesGetTheVerdictOfThePlayInMemory(long seed) {
        // Given
        Random random = new Random(seed);
        Tape tape = play(new Tape(), random);

        // When
        Papers papers = audit(Shuffle.of(tape, random), random);

        // Then
        for (String game : papers.verdicts.keySet()) {
            assertThat(papers.verdicts.get(game)).isEqualTo(tape.verdict(game));
            assertThat(papers.blocks(game)).isEqualTo(tape.blocks(game));
        }
        assertThat(papers.verdicts).hasSize(3);
        assertThat(papers.deadLetters).isEmpty();
        assertThat(papers.remembered()).isZero();
    }

    @Seeds(60)
    void spoiledGamesGetOneVerdictInEveryOrder(long seed) {
        // Given
        Random random = new Random(seed);
        Tape tape = play(new Tape(random), random);

        // When
        Papers plain = audit(tape.all(), null);
        Papers shuffled = audit(Shuffle.of(tape, random), random);

        // Then
        assertThat(shuffled.verdicts).isEqualTo(plain.verdicts);
        assertThat(shuffled.blocks).isEqualTo(plain.blocks);
        assertThat(shuffled.deadLetters).containsExactlyInAnyOrderElementsOf(plain.deadLetters);
        assertThat(plain.verdicts.values()).extracting(Verdict::status).containsOnly(Status.FINISHED);
        tape.games().forEach(game -> assertThat(withoutViolations(plain.verdicts.get(game)))
                .isEqualTo(withoutViolations(tape.verdict(game))));
    }

    private static Verdict withoutViolations(Verdict verdict) {
        return verdict.withViolations(0, List.of());
    }

    static Tape play(Tape tape, Random random) {
        Map<String, Map<String, Object>> games = new LinkedHashMap<>();
        for (int i = 1; i <= 2; i++) {
            String adversary = ADVERSARIES.get(random.nextInt(ADVERSARIES.size()));
            int rounds = 1 + random.nextInt(250);
            games.put(
                    "run/" + i,
                    i == 1
                            ? Tape.dice(adversary, rounds, random.nextInt())
                            : Tape.watched(adversary, rounds, random.nextInt()));
        }
        String theorem = THEOREMS.get(random.nextInt(THEOREMS.size()));
        games.put("run/10", Tape.late(theorem, 1 + random.nextInt(120), random.nextInt()));
        return tape.play(games);
    }

    /** Takes all records; at random moments time passes, or the audit is lost and another one takes over. */
    static Papers audit(List<RawRecord> records, Random random) {
        Papers papers = new Papers();
        PartitionAudit audit = papers.audit(100, key -> true);
        long now = 0;
        for (RawRecord record : records) {
            audit.take(record);
            if (random != null && random.nextInt(40) == 0) {
                audit.tick(now++);
            }
            if (random != null && random.nextInt(60) == 0) {
                audit = papers.audit(100, key -> true);
                audit.restore();
            }
        }
        audit.tick(now + 1);
        audit.tick(now + 2 + ClosingQueue.GRACE_MILLIS);
        return papers;
    }
}
