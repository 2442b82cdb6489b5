package io.refeed.operations.clean;

/** Why a game stays. */
public enum KeepReason {
    /** Someone plays it, or has given it up silently. */
    NOT_ENDED("no end mark in the stream: still played, or abandoned (then --run %s removes it)"),
    /** Its verdict is not final. */
    NOT_CLOSED("ended, but not closed by the auditor: does one run? (--run %s removes it all the same)"),
    /** Someone may still be reading it. */
    TOO_YOUNG("over for too short a time (--older-than)");

    private final String words;

    KeepReason(String words) {
        this.words = words;
    }

    /** The reason in words, for games of a run. */
    String words(String run) {
        return words.formatted(run);
    }
}
