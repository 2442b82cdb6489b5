package io.refeed.protocol;

import io.refeed.language.spec.Labels;

/** The topics. All have the same number of partitions; the key of every record is the game. */
public enum Topic {
    /** Cards: what players may know. */
    GAMES(true),
    /** What players must not know. */
    TRUTH(true),
    /** How much of the enumerations the replayer needs. */
    DEMAND(false),
    /** The targets, enumerated. */
    ENUMERATION(false),
    /** Where each word of the stream comes from. */
    PROVENANCE(false),
    /** The contaminated stream. */
    STREAM(false),
    /** The players' answers. */
    OUTPUTS(false),
    /** What detectors say of the words. */
    SUSPICIONS(false),
    /** The verdicts so far. */
    VERDICTS(true),
    /** Counts by blocks of rounds. */
    CONTAMINATION(false),
    /** Records that no one could use, as they came. */
    DEAD_LETTERS(false);

    private final boolean compacted;

    Topic(boolean compacted) {
        this.compacted = compacted;
    }

    /** Whether only the last record of each key is kept. */
    public boolean compacted() {
        return compacted;
    }

    /** The name on the broker: the prefix, then the name in lower case with hyphens. */
    public String name(String prefix) {
        return prefix + Labels.of(this);
    }
}
