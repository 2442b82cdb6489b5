package io.refeed.game.referee;

import io.refeed.game.DetectorConfig;
import io.refeed.game.Detectors;
import java.time.Duration;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the detectors of one game said of its words, beside what the words were. Scores may come before their rounds or after
 * them. Not safe for use by several threads.
 */
public final class DetectorTally {
    private final Detectors detectors;
    private final int most;
    private final Map<String, DetectorScores> scores = new LinkedHashMap<>();
    private final BitSet replayed = new BitSet();
    private int rounds;

    /** @param most how many rounds the game may have */
    DetectorTally(Detectors detectors, int most) {
        this.detectors = detectors;
        this.most = most;
        detectors.names().forEach(name -> scores.put(name, new DetectorScores()));
    }

    /** The next round has been played. */
    void play(boolean replay) {
        replayed.set(rounds++, replay);
        scores.values().forEach(DetectorScores::play);
    }

    /** Whether a score of a round would be the first of a detector that the game has. */
    public boolean wants(int round, String detector) {
        DetectorScores own = scores.get(detector);
        return own != null && round >= 1 && round <= most && !own.has(round);
    }

    /** Takes a score, unless there is one, or no one asked for it. */
    void score(int round, String detector, double score) {
        if (wants(round, detector)) {
            scores.get(detector).put(round, score);
        }
    }

    /** How long to wait, from the end of the game on, for scores that have not come; nothing if all are there. */
    public Duration patience() {
        return detectors.list().stream()
                .filter(each -> scores.get(each.name()).scored() < rounds)
                .map(DetectorConfig::patienceTime)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** How many scores there are of the rounds from one to another. */
    public int scored(int from, int to) {
        int count = 0;
        for (DetectorScores each : scores.values()) {
            for (int round = from; round <= to; round++) {
                count += each.has(round) ? 1 : 0;
            }
        }
        return count;
    }

    /** The figures of each detector over the rounds from one to another, as a plain tree. */
    Map<String, Object> tree(int from, int to) {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (DetectorConfig each : detectors.list()) {
            ScoredWords words = new ScoredWords(each.threshold());
            DetectorScores own = scores.get(each.name());
            for (int round = from; round <= to; round++) {
                words.add(round, own.score(round), replayed.get(round - 1));
            }
            tree.put(each.name(), words.figures().tree());
        }
        return tree;
    }

    /** The figures of each detector over all rounds so far, as a plain tree. */
    Map<String, Object> tree() {
        return tree(1, rounds);
    }

    /** Takes scores, one after the other. */
    @FunctionalInterface
    public interface Rows {
        /** The score of a round that has one, and whether the word was a replay. */
        void row(int round, String detector, double score, boolean replayed);
    }

    /** Tells all scores of the rounds so far, by round. */
    public void tell(Rows rows) {
        for (int round = 1; round <= rounds; round++) {
            for (Map.Entry<String, DetectorScores> each : scores.entrySet()) {
                if (each.getValue().has(round)) {
                    rows.row(round, each.getKey(), each.getValue().score(round), replayed.get(round - 1));
                }
            }
        }
    }
}
