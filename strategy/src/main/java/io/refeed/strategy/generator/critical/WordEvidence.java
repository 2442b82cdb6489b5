package io.refeed.strategy.generator.critical;

import io.refeed.language.Domain;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;

/** As {@link Evidence}, for words that are no positions: the sure set S, the outputs O, and what may not be answered. */
final class WordEvidence {
    private final Domain domain;
    private final CriticalRules rules;
    private final LongOpenHashSet sure = new LongOpenHashSet();
    private final LongOpenHashSet emitted = new LongOpenHashSet();
    private final LongOpenHashSet taken = new LongOpenHashSet();
    private final LongArrayList sureWords = new LongArrayList();
    private long leastSure;

    WordEvidence(Domain domain, CriticalRules rules) {
        this.domain = domain;
        this.rules = rules;
    }

    /** Takes in a word of the stream; tells whether it is sure and was not before. */
    boolean show(long word) {
        if (!rules.avoidance()) {
            taken.add(word);
        }
        if ((rules.cleaning() && emitted.contains(word)) || !sure.add(word)) {
            return false;
        }
        taken.add(word);
        sureWords.add(word);
        if (leastSure == Domain.NONE || domain.compare(word, leastSure) < 0) {
            leastSure = word;
        }
        return true;
    }

    /** Takes in an answer. */
    void emit(long word) {
        emitted.add(word);
        if (rules.avoidance()) {
            taken.add(word);
        }
    }

    /** The sure words in the order in which they became so. */
    LongArrayList sureWords() {
        return sureWords;
    }

    long leastSure() {
        return leastSure;
    }

    /** The words that have been emitted, O. */
    LongSet emitted() {
        return LongSets.unmodifiable(emitted);
    }

    /** Whether a word may not be the answer, witnesses aside. */
    boolean isTaken(long word) {
        return taken.contains(word);
    }
}
