package io.refeed.auditor.audit;

import io.refeed.game.referee.Verdict;
import io.refeed.game.referee.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The violations that only the log shows. It keeps the least ones by round, code and wording, so that the order in which
 * records of different topics are read makes no difference. Not safe for use by several threads.
 */
final class LogViolations {
    private static final int LONGEST = 300;

    private static final Comparator<Violation> ORDER = Comparator.comparingInt(Violation::round)
            .thenComparing(Violation::code)
            .thenComparing(Violation::detail);

    private final List<Violation> least = new ArrayList<>();
    private int count;

    void add(Violation violation) {
        count++;
        String detail = violation.detail();
        Violation kept = detail.length() <= LONGEST
                ? violation
                : new Violation(violation.round(), violation.code(), detail.substring(0, LONGEST) + "...");
        int found = Collections.binarySearch(least, kept, ORDER);
        least.add(found < 0 ? -found - 1 : found, kept);
        if (least.size() > Verdict.LISTED) {
            least.remove(Verdict.LISTED);
        }
    }

    /** Adds that something of the game could not be read or used. */
    void malformed(String detail) {
        add(new Violation(0, Violation.Code.MALFORMED, detail));
    }

    /** A referee's verdict with these violations after its own. */
    Verdict addTo(Verdict verdict) {
        if (count == 0) {
            return verdict;
        }
        List<Violation> all = new ArrayList<>(verdict.violations());
        all.addAll(least.subList(0, Math.min(least.size(), Verdict.LISTED - all.size())));
        return verdict.withViolations(verdict.violationCount() + count, all);
    }
}
