package io.refeed.game.referee;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.Int2DoubleOpenHashMap;

/**
 * The scores of one detector in one game, by round: eight bytes each once the round is played. Of several for a round the
 * first counts. Not safe for use by several threads.
 */
final class DetectorScores {
    private static final double MISSING = Double.NaN;

    private final DoubleArrayList played = new DoubleArrayList();

    /** Scores of rounds that have not been played: topics come in any order. */
    private final Int2DoubleOpenHashMap early = new Int2DoubleOpenHashMap();

    private int scored;

    DetectorScores() {
        early.defaultReturnValue(MISSING);
    }

    /** Whether a round has a score. */
    boolean has(int round) {
        return !Double.isNaN(round <= played.size() ? played.getDouble(round - 1) : early.get(round));
    }

    /** Takes the score of a round that has none. */
    void put(int round, double score) {
        if (round <= played.size()) {
            played.set(round - 1, score);
            scored++;
        } else {
            early.put(round, score);
        }
    }

    /** The next round has been played. */
    void play() {
        double score = early.remove(played.size() + 1);
        played.add(score);
        scored += Double.isNaN(score) ? 0 : 1;
    }

    /** The score of a round that has been played; not a number if it is missing. */
    double score(int round) {
        return played.getDouble(round - 1);
    }

    /** How many of the rounds that have been played have a score. */
    int scored() {
        return scored;
    }
}
