package io.refeed.replayer;

/**
 * From where on the answers to a round count, and why there.
 *
 * @param offset the offset in topic {@code outputs}
 * @param basis what it follows from
 */
record Seen(long offset, Basis basis) {
    /** What a {@code seen} follows from. */
    enum Basis {
        /** The log has the round's provenance, which says it. */
        LOGGED,
        /** The answers that count: in lockstep a word follows its predecessor's answer, and every replayer finds the same. */
        ANSWERS,
        /** The provenance was lost while the game was under way; this one stands in for it. */
        LOSS,
        /** How far this replayer has read. Another one may have read less or more, so the first provenance decides. */
        READING
    }

    /** Whether the word may go out before its provenance was read back, since the log can hardly say anything else. */
    boolean isBinding() {
        return basis == Basis.ANSWERS || basis == Basis.LOSS;
    }
}
