package io.refeed.game.referee;

import io.refeed.language.HypothesisClass;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * The hypotheses 1 to t that contain every word of some evidence. A hypothesis is asked about each word of the evidence at
 * most once, until it lacks one: a round costs at most as many questions as there are hypotheses left, and for the one
 * that is let in as many as there are words. Not safe for use by several threads.
 */
final class VersionSpace {
    private final HypothesisClass hypotheses;
    private final LongArrayList evidence = new LongArrayList();
    private final IntArrayList left = new IntArrayList();

    VersionSpace(HypothesisClass hypotheses) {
        this.hypotheses = hypotheses;
    }

    /** Adds a word to the evidence that was not in it. */
    void add(long word) {
        evidence.add(word);
        left.removeIf(index -> !hypotheses.language(index).contains(word));
    }

    /** Lets in the hypothesis of that index, if there is one and it contains all of the evidence. */
    void admit(int index) {
        if (index > hypotheses.size()) {
            return;
        }
        var language = hypotheses.language(index);
        for (int i = 0; i < evidence.size(); i++) {
            if (!language.contains(evidence.getLong(i))) {
                return;
            }
        }
        left.add(index);
    }

    int size() {
        return left.size();
    }
}
