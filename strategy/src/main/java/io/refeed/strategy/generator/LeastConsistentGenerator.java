package io.refeed.strategy.generator;

import io.refeed.game.ProperGenerator;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;

/**
 * Answers with the least consistent hypothesis, among the first t if the class is infinite; with 1 if none is. No
 * question is asked twice.
 */
final class LeastConsistentGenerator implements ProperGenerator {
    private final HypothesisClass hypotheses;
    private final LongLinkedOpenHashSet shown = new LongLinkedOpenHashSet();
    private int candidate = 1;
    private Language language;
    private int round;

    LeastConsistentGenerator(HypothesisClass hypotheses) {
        this.hypotheses = hypotheses;
    }

    @Override
    public int answer(long word) {
        round++;
        if (shown.add(word) && language != null && !language.contains(word)) {
            reject();
        }
        int eligible = hypotheses.size() == HypothesisClass.UNBOUNDED ? round : hypotheses.size();
        while (language == null && candidate <= eligible) {
            language = hypotheses.language(candidate);
            if (!shown.longStream().allMatch(language::contains)) {
                reject();
            }
        }
        return language == null ? 1 : candidate;
    }

    private void reject() {
        candidate++;
        language = null;
    }
}
