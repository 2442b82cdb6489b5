package io.refeed.strategy.generator.critical;

import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;

/** The only way to learn about languages: is this word in that hypothesis? Counts the questions. */
final class Oracle {
    private final HypothesisClass hypotheses;
    private long questions;

    Oracle(HypothesisClass hypotheses) {
        this.hypotheses = hypotheses;
    }

    int size() {
        return hypotheses.size();
    }

    Language language(int index) {
        return hypotheses.language(index);
    }

    boolean ask(Language language, int word) {
        questions++;
        return language.contains(word);
    }

    long questions() {
        return questions;
    }
}
