package io.refeed.game;

import io.refeed.language.spec.Labels;

/** What the replayer writes on the words of games with a watermark: where they come from, by true provenance. */
public enum Label {
    /** An earlier output, which the adversary repeats. */
    REPLAY,
    /** Any other word, whether or not it equals an earlier output. */
    FRESH;

    /** The label of words of an origin. */
    public static Label of(Origin origin) {
        return origin == Origin.REPLAY ? REPLAY : FRESH;
    }

    /** The name in messages. */
    public String text() {
        return Labels.of(this);
    }
}
