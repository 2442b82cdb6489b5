package io.refeed.game;

import java.util.Optional;

/**
 * What a generator is shown in one round.
 *
 * @param round the round, from 1 on
 * @param word the word, as its domain knows it
 * @param label what the stream tells of the word's origin, where it is labelled
 */
public record Turn(int round, long word, Optional<Label> label) {
    /** A word without a label. */
    public Turn(int round, long word) {
        this(round, word, Optional.empty());
    }

    /** The same turn with another word and label. */
    public Turn showing(Turn other) {
        return new Turn(round, other.word, other.label);
    }

    /** Whether a label says that the adversary repeats an output. */
    public boolean isReplay() {
        return label.isPresent() && label.get() == Label.REPLAY;
    }
}
