package io.refeed.testbed.reproduce;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;

/** Several verdicts in one phrase. */
final class Summary {
    private Summary() {}

    static String of(List<Map<String, Object>> verdicts) {
        if (verdicts.isEmpty()) {
            return "no games";
        }
        IntSummaryStatistics mistakes = figures(verdicts, "mistakes");
        String phrase = count(verdicts.size(), "game") + ": " + range(mistakes)
                + (mistakes.getMax() == 1 ? " mistake in " : " mistakes in ")
                + range(figures(verdicts, "rounds")) + " rounds, the last in round "
                + range(figures(verdicts, "lastMistake"));
        IntSummaryStatistics distinct = figures(verdicts, "distinctAtLastMistake");
        IntSummaryStatistics doomed = figures(verdicts, "doomed");
        if (distinct.getMin() > 1 && distinct.getMax() <= 5) {
            phrase += ", when " + range(distinct) + " different words had been shown";
        }
        return doomed.getMax() == 0
                ? phrase
                : phrase + "; no answer at all was right for all targets in " + range(doomed) + " rounds";
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static IntSummaryStatistics figures(List<Map<String, Object>> verdicts, String key) {
        return verdicts.stream()
                .mapToInt(verdict -> verdict.get(key) instanceof Number number ? number.intValue() : 0)
                .summaryStatistics();
    }

    private static String range(IntSummaryStatistics figures) {
        return figures.getMin() == figures.getMax()
                ? Integer.toString(figures.getMin())
                : figures.getMin() + " to " + figures.getMax();
    }
}
