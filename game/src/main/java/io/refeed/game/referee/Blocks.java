package io.refeed.game.referee;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts by blocks of rounds of a fixed size, the last of which may be shorter. Rounds are counted when they are played
 * and, if the targets are settled only later, once more when they are judged. Not safe for use by several threads.
 */
final class Blocks {
    private final int size;
    private final List<int[]> counts = new ArrayList<>();
    private int rounds;
    private int judged;
    private Measures measures;
    private DetectorTally detectors;

    Blocks(int size) {
        this.size = size;
    }

    /** Lets blocks carry their measures. */
    void measure(Measures taken) {
        measures = taken;
    }

    /** Lets blocks carry what detectors were worth. */
    void detect(DetectorTally tally) {
        detectors = tally;
    }

    int size() {
        return size;
    }

    void played(boolean replayed, boolean echoed) {
        if (rounds % size == 0) {
            counts.add(new int[4]);
        }
        int[] block = counts.get(rounds / size);
        rounds++;
        block[0] += replayed ? 1 : 0;
        block[1] += echoed ? 1 : 0;
    }

    void judged(boolean offTarget, boolean mistake) {
        int[] block = counts.get(judged / size);
        judged++;
        block[2] += offTarget ? 1 : 0;
        block[3] += mistake ? 1 : 0;
    }

    /** The blocks so far. */
    List<Block> list() {
        List<Block> list = new ArrayList<>(counts.size());
        for (int i = 0; i < counts.size(); i++) {
            list.add(block(i));
        }
        return list;
    }

    int count() {
        return counts.size();
    }

    Block block(int place) {
        int[] count = counts.get(place);
        int to = Math.min((place + 1) * size, rounds);
        boolean known = judged >= to;
        return new Block(
                place * size + 1,
                to,
                count[0],
                count[1],
                known ? count[2] : null,
                known ? count[3] : null,
                known && measures != null ? measures.block(place) : null,
                detectors == null ? null : detectors.tree(place * size + 1, to));
    }
}
