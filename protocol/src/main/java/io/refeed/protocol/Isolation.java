package io.refeed.protocol;

/** Which records of a transaction a consumer sees. */
public enum Isolation {
    /** All, at once: for topics that no one writes transactionally. */
    UNCOMMITTED("read_uncommitted"),
    /** Committed ones only: for {@code verdicts}, {@code contamination} and {@code dead-letters}. */
    COMMITTED("read_committed");

    private final String label;

    Isolation(String label) {
        this.label = label;
    }

    /** The name in client properties. */
    String label() {
        return label;
    }
}
