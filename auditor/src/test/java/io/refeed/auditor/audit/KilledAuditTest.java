package io.refeed.auditor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testing.Seeds;
import java.util.Random;

/** The audit is killed at any moment, and commits at any other. */
class KilledAuditTest {
    @Seeds(100)
    void anAuditThatIsKilledAgainAndAgainPublishesWhatOneDoesThatIsNot(long seed) {
        Random random = new Random(seed);
        Tape tape = AuditOrderTest.play(random.nextBoolean() ? new Tape() : new Tape(random), random);
        Papers undisturbed = AuditOrderTest.audit(tape.all(), null);
        int pace = 1 + random.nextInt(200);

        TransactionalAudit audit = new TransactionalAudit(Shuffle.of(tape, random));
        long now = 0;
        int kills = 30;
        while (audit.reads()) {
            audit.readNext();
            if (random.nextInt(2 * pace) == 0) {
                audit.tick(now++);
            }
            if (random.nextInt(pace) == 0) {
                audit.commit();
            }
            if (kills > 0 && random.nextInt(2 * pace) == 0) {
                audit.kill();
                kills--;
            }
        }
        audit.tick(now + 1);
        audit.tick(now + 2 + ClosingQueue.GRACE_MILLIS);
        audit.commit();

        assertThat(audit.published.verdicts).isEqualTo(undisturbed.verdicts).hasSize(3);
        assertThat(audit.published.blocks).isEqualTo(undisturbed.blocks);
        assertThat(audit.published.deadLetters).containsExactlyInAnyOrderElementsOf(undisturbed.deadLetters);
        assertThat(audit.stored()).isEqualTo(3);
    }
}
