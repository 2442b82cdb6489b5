package io.refeed.game;

import io.refeed.language.spec.Labels;

/** How far a game has come. */
public enum Status {
    /** Rounds are still being played. */
    RUNNING,
    /** Every round was answered, or the adversary had nothing more to show. */
    FINISHED,
    /** A word was not answered in time. */
    UNFINISHED;

    /** The name in files and messages. */
    public String label() {
        return Labels.of(this);
    }
}
