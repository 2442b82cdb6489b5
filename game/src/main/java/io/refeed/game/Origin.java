package io.refeed.game;

import io.refeed.language.spec.Labels;

/** Where a word of the stream comes from, by the adversary's own account. */
public enum Origin {
    /** The next word of the target's enumeration. */
    ENUMERATION,
    /** An earlier output of the generator, fed back. */
    REPLAY,
    /** A word that is neither in the target nor an earlier output. */
    NOISE,
    /** A word that the experiment file prescribes. */
    SCRIPT;

    /** The name in files and messages. */
    public String label() {
        return Labels.of(this);
    }
}
