package io.refeed.game;

import java.util.Map;
import java.util.Optional;

/**
 * What a generator is shown in one round.
 *
 * @param round the round, from 1 on
 * @param word the word, as its domain knows it
 * @param label what the stream tells of the word's origin, where it is labelled
 * @param scores what detectors outside this program say of the word, where a defence asks them
 */
public record Turn(int round, long word, Optional<Label> label, Map<String, Double> scores) {
    /** A word of which no detector outside has to say anything. */
    public Turn(int round, long word, Optional<Label> label) {
        this(round, word, label, Map.of());
    }

    /** A word without a label. */
    public Turn(int round, long word) {
        this(round, word, Optional.empty());
    }

    /** The same turn with another word and label. */
    public Turn showing(Turn other) {
        return new Turn(round, other.word, other.label, other.scores);
    }

    /** The same turn with what detectors say of its word. */
    public Turn scored(Map<String, Double> said) {
        return new Turn(round, word, label, Map.copyOf(said));
    }

    /** Whether a label says that the adversary repeats an output. */
    public boolean isReplay() {
        return label.isPresent() && label.get() == Label.REPLAY;
    }
}
