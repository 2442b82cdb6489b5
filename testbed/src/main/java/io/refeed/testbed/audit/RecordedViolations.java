package io.refeed.testbed.audit;

import io.refeed.game.referee.Verdict;
import io.refeed.game.referee.Violation;
import io.refeed.language.spec.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The violations of a recorded verdict that no transcript shows, because they lie in the log of the topics. */
final class RecordedViolations {
    private static final String COUNT = "violationCount";
    private static final String LIST = "violations";

    private RecordedViolations() {}

    /**
     * Adds those to a verdict derived from the transcript that it has not got. If afterwards both list the same, in whatever order, the
     * derived verdict takes the recorded order.
     */
    static void merge(Map<String, Object> derived, Map<String, Object> recorded) {
        List<?> listed = recorded.get(LIST) instanceof List<?> list ? list : List.of();
        List<Object> merged = new ArrayList<>((List<?>) derived.get(LIST));
        long found = (long) derived.get(COUNT);
        long carried = 0;
        for (Object violation : listed) {
            if (isInvisible(violation) && !merged.contains(violation)) {
                merged.add(violation);
                carried++;
            }
        }
        long claimed = recorded.get(COUNT) instanceof Number number ? number.longValue() : 0;
        boolean full = listed.size() >= Verdict.LISTED;
        derived.put(COUNT, full ? Math.max(claimed, found + carried) : found + carried);
        boolean same = merged.containsAll(listed) && (full || listed.containsAll(merged));
        derived.put(LIST, same ? new ArrayList<>(listed) : merged);
    }

    private static boolean isInvisible(Object violation) {
        if (violation instanceof Map<?, ?> map && map.get("code") != null) {
            Violation.Code code = Labels.find(Violation.Code.class, map.get("code"));
            return code != null && !code.inTranscript();
        }
        return false;
    }
}
