package io.refeed.game.referee;

import io.refeed.language.Domain;
import io.refeed.language.Language;

/** A sum of counts of any size, which is a primitive as long as it fits: it grows in every round. */
final class WholeSum {
    private long small;

    /** The sum, once it was too large for a long; null before. */
    private Number large;

    /** Adds how many members of a language come after one word and up to another. */
    void addCount(Language language, Domain domain, long after, long upTo) {
        if (large == null && domain.isPositional()) {
            long count = language.count(after, upTo);
            if (count <= Long.MAX_VALUE - small) {
                small += count;
                return;
            }
        }
        Number sum = Whole.sum(value(), Whole.count(language, domain, after, upTo));
        if (sum instanceof Long fits) {
            small = fits;
        } else {
            large = sum;
        }
    }

    /** The sum so far: a {@link Whole} number. */
    Number value() {
        return large == null ? (Number) small : large;
    }
}
