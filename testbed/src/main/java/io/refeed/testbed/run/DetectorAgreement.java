package io.refeed.testbed.run;

import java.util.Map;

/**
 * Whether what the auditor says of detectors agrees with the scores that this program has read. How long the auditor waited for
 * scores is its own affair: those that came later are in no figure of its verdict.
 */
final class DetectorAgreement {
    /** The key of the verdict. */
    static final String KEY = "detectors";

    private static final String SCORED = "scored";

    private DetectorAgreement() {}

    /**
     * Whether two trees agree.
     *
     * @param own the figures by the scores read so far
     * @param online those of the auditor's verdict
     */
    static boolean holds(Object own, Object online) {
        if (!(own instanceof Map<?, ?> read) || !(online instanceof Map<?, ?> told)) {
            return false;
        }
        return read.keySet().equals(told.keySet())
                && read.entrySet().stream().allMatch(each -> agree(each.getValue(), told.get(each.getKey())));
    }

    private static boolean agree(Object own, Object online) {
        if (!(own instanceof Map<?, ?> read) || !(online instanceof Map<?, ?> told)) {
            return false;
        }
        long here = ((Number) read.get(SCORED)).longValue();
        long there = told.get(SCORED) instanceof Number number ? number.longValue() : Long.MAX_VALUE;
        return here > there || String.valueOf(read).equals(String.valueOf(told));
    }
}
