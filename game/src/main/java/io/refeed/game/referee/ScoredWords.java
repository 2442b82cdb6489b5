package io.refeed.game.referee;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.doubles.DoubleArrays;
import java.math.BigDecimal;

/** Counts the words of some rounds by what a detector said of them, and by what they were. Not safe for use by several threads. */
final class ScoredWords {
    private final double threshold;
    private final DoubleArrayList replays = new DoubleArrayList();
    private final DoubleArrayList others = new DoubleArrayList();
    private int missing;
    private int truePositives;
    private int falsePositives;
    private int firstReplay;
    private int firstAlarm;

    ScoredWords(double threshold) {
        this.threshold = threshold;
    }

    /** @param score not a number if it is missing */
    void add(int round, double score, boolean replayed) {
        if (replayed && firstReplay == 0) {
            firstReplay = round;
        }
        if (Double.isNaN(score)) {
            missing++;
            return;
        }
        (replayed ? replays : others).add(score);
        if (score >= threshold) {
            truePositives += replayed ? 1 : 0;
            falsePositives += replayed ? 0 : 1;
            firstAlarm = firstAlarm == 0 ? round : firstAlarm;
        }
    }

    DetectorFigures figures() {
        return new DetectorFigures(
                replays.size() + others.size(),
                missing,
                auc(),
                Verdict.plain(BigDecimal.valueOf(threshold)),
                truePositives,
                falsePositives,
                share(truePositives, (long) truePositives + falsePositives),
                share(truePositives, replays.size()),
                share(falsePositives, others.size()),
                firstReplay,
                firstAlarm);
    }

    /** The statistic U of Mann and Whitney, twice it so that ties are whole, among all pairs. */
    private BigDecimal auc() {
        double[] high = sorted(replays);
        double[] low = sorted(others);
        long twice = 0;
        int below = 0;
        int notAbove = 0;
        for (double score : high) {
            while (below < low.length && low[below] < score) {
                below++;
            }
            while (notAbove < low.length && low[notAbove] <= score) {
                notAbove++;
            }
            twice += (long) below + notAbove;
        }
        return share(twice, 2L * high.length * low.length);
    }

    private static double[] sorted(DoubleArrayList scores) {
        double[] sorted = scores.toDoubleArray();
        DoubleArrays.quickSort(sorted);
        return sorted;
    }

    private static BigDecimal share(long part, long whole) {
        return whole == 0 ? null : Verdict.fraction(part, whole);
    }
}
