package io.refeed.auditor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Status;
import io.refeed.game.referee.Verdict;
import io.refeed.game.referee.Violation;
import io.refeed.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

class LogViolationsTest {
    private static Verdict verdict(List<Violation> violations) {
        return new Verdict(
                Status.RUNNING, 0, 0, 0, 0, 0, null, Map.of(), null, 0, Map.of(), violations.size(), violations);
    }

    @Seeds(50)
    void theListedOnesDoNotDependOnTheOrderInWhichTheyCame(long seed) {
        Random random = new Random(seed);
        List<Violation> found = new ArrayList<>();
        for (int i = random.nextInt(300); i >= 0; i--) {
            found.add(new Violation(random.nextInt(200), Violation.Code.values()[random.nextInt(11)], "x" + i % 7));
        }
        LogViolations first = new LogViolations();
        found.forEach(first::add);
        Collections.shuffle(found, random);
        LogViolations second = new LogViolations();
        found.forEach(second::add);
        Verdict referee = verdict(List.of(new Violation(999, Violation.Code.ILLEGAL_WORD, "y")));

        Verdict verdict = first.addTo(referee);

        assertThat(second.addTo(referee)).isEqualTo(verdict);
        assertThat(verdict.violationCount()).isEqualTo(found.size() + 1);
        assertThat(verdict.violations()).hasSize(Math.min(100, found.size() + 1));
        assertThat(verdict.violations().get(0).round()).isEqualTo(999);
    }
}
