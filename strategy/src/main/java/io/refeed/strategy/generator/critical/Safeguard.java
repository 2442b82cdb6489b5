package io.refeed.strategy.generator.critical;

/** What Witness Protection adds to the algorithm of Kleinberg and Mullainathan against its own outputs. */
public enum Safeguard {
    /** A word that was emitted before is no evidence. */
    CLEANING,
    /** Words that were emitted before do not keep a hypothesis from being critical. */
    MODULO_OUTPUTS,
    /** The least un-emitted word that separates two active hypotheses is never emitted. */
    PROTECTION,
    /** No word is emitted twice. */
    AVOIDANCE
}
