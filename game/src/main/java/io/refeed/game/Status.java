package io.refeed.game;

import java.util.Locale;

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
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of that name, or null if there is none. */
    public static Status of(String label) {
        for (Status status : values()) {
            if (status.label().equals(label)) {
                return status;
            }
        }
        return null;
    }
}
