package io.refeed.operations.conform;

import java.util.List;

/**
 * What became of a check.
 *
 * @param check the check
 * @param findings what was found since the check before it, those kinds that were found too often cut short
 * @param skipped why it was not tried, in a clause; null if it was
 */
record CheckResult(Check check, List<Finding> findings, String skipped) {
    /** Copies the findings. */
    CheckResult {
        findings = List.copyOf(findings);
    }

    /** How it came out, in one word. */
    String outcome() {
        if (skipped != null) {
            return "skipped";
        }
        return findings.stream().anyMatch(each -> each.weight() == Finding.Weight.ERROR)
                ? "failed"
                : findings.isEmpty() ? "passed" : "warned";
    }
}
