package io.refeed.game.referee;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well a detector did over some rounds. Positive is what the adversary repeated; rounds without a score count as missing
 * and in no other figure but the first replay.
 *
 * @param scored the number of rounds with a score
 * @param missing the number of rounds without one
 * @param auc the area under the receiver operating characteristic: how often a replay has a greater score than a word that is
 *     none, a tie counting half; null unless there are both
 * @param threshold from which score on a word counts as reported
 * @param truePositives the number of replays that were reported
 * @param falsePositives the number of other words that were reported
 * @param precision the share of replays among the words reported; null if there are none
 * @param recall the share of the replays that were reported; null if there are none
 * @param falseAlarm the share of the other words that were reported; null if there are none
 * @param firstReplay the round of the first replay, 0 if there is none
 * @param firstAlarm the round of the first word reported, 0 if there is none
 */
public record DetectorFigures(
        int scored,
        int missing,
        BigDecimal auc,
        BigDecimal threshold,
        int truePositives,
        int falsePositives,
        BigDecimal precision,
        BigDecimal recall,
        BigDecimal falseAlarm,
        int firstReplay,
        int firstAlarm) {
    /** As a plain tree. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("scored", (long) scored);
        tree.put("missing", (long) missing);
        tree.put("auc", auc);
        tree.put("threshold", threshold);
        tree.put("truePositives", (long) truePositives);
        tree.put("falsePositives", (long) falsePositives);
        tree.put("precision", precision);
        tree.put("recall", recall);
        tree.put("falseAlarm", falseAlarm);
        tree.put("firstReplay", (long) firstReplay);
        tree.put("firstAlarm", (long) firstAlarm);
        return tree;
    }
}
