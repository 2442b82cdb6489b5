package io.refeed.strategy.generator.critical;

import java.util.Collection;

/**
 * What tells the generators of this package apart.
 *
 * @param cleaning whether words emitted before are no evidence
 * @param moduloOutputs whether words emitted before are left out when hypotheses are compared
 * @param protection whether witnesses are never emitted
 * @param avoidance whether no word is emitted twice
 * @param endpoint whether only the cutoff itself may be the answer, not every word up to it
 * @param fallback the answer while no hypothesis is active
 */
record CriticalRules(
        boolean cleaning,
        boolean moduloOutputs,
        boolean protection,
        boolean avoidance,
        boolean endpoint,
        Fallback fallback) {

    /** The answer while no hypothesis is active; the papers leave it open. */
    enum Fallback {
        /** The least sure word: stale but true. The cutoff stays. */
        LEAST_SURE,
        /** The first word of the domain. The cutoff is raised to the word shown, which keeps later answers new. */
        FIRST_WORD
    }

    /** Witness Protection (Algorithm 2), less some of its safeguards. */
    static CriticalRules witnessProtection(Collection<Safeguard> without) {
        return new CriticalRules(
                !without.contains(Safeguard.CLEANING),
                !without.contains(Safeguard.MODULO_OUTPUTS),
                !without.contains(Safeguard.PROTECTION),
                !without.contains(Safeguard.AVOIDANCE),
                false,
                Fallback.LEAST_SURE);
    }

    /** Kleinberg and Mullainathan's algorithm, which takes every word for true. */
    static CriticalRules kleinbergMullainathan(boolean endpoint) {
        return new CriticalRules(false, false, false, false, endpoint, Fallback.FIRST_WORD);
    }

    /**
     * Whether no one need ever be asked about a word once it was emitted: it is no evidence, does not separate, and
     * cannot be the answer.
     */
    boolean forgetsOutputs() {
        return cleaning && moduloOutputs && avoidance;
    }
}
