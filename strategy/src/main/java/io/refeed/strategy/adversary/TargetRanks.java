package io.refeed.strategy.adversary;

import io.refeed.language.Domain;
import io.refeed.language.Language;

/** The places of a target's words in its enumeration, for words asked in any order. */
interface TargetRanks {
    /** The place of a word of the target, from 1 on; 0 if it is too far out to be given. */
    int of(long word);

    /** The ranks in a target of that domain. Where words are positions, every place is given. */
    static TargetRanks in(Language target, Domain domain) {
        return domain.isPositional() ? new WalkedRanks(target) : new CountedRanks(target, domain);
    }
}
