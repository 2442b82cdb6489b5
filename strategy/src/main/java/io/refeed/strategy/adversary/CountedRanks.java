package io.refeed.strategy.adversary;

import io.refeed.language.Domain;
import io.refeed.language.Language;
import java.math.BigInteger;

/**
 * The places of a target's words, counted by the target itself. They serve to compare the word with an enumeration that
 * someone has to write down in full: beyond the first {@link #MOST} that costs more than it tells, and none is given.
 */
final class CountedRanks implements TargetRanks {
    /** The greatest place that is given. */
    static final int MOST = 4096;

    private static final BigInteger LIMIT = BigInteger.valueOf(MOST);

    private final Language target;
    private final Domain domain;

    /** The least word asked about that lies beyond, so that later ones need not be counted up to. */
    private long beyond;

    CountedRanks(Language target, Domain domain) {
        this.target = target;
        this.domain = domain;
    }

    @Override
    public int of(long word) {
        if (beyond != Domain.NONE && domain.compare(word, beyond) >= 0) {
            return 0;
        }
        BigInteger place = target.countExactly(Domain.NONE, word);
        if (place.compareTo(LIMIT) > 0) {
            beyond = word;
            return 0;
        }
        return place.intValueExact();
    }
}
