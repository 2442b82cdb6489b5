package io.refeed.game.referee;

import io.refeed.language.Domain;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;

/** A class that counts how often it is asked for a language. */
final class Counted implements HypothesisClass {
    private final HypothesisClass hypotheses;
    private int asked;

    Counted(HypothesisClass hypotheses) {
        this.hypotheses = hypotheses;
    }

    HypothesisClass hypotheses() {
        return hypotheses;
    }

    int asked() {
        return asked;
    }

    @Override
    public Domain domain() {
        return hypotheses.domain();
    }

    @Override
    public int size() {
        return hypotheses.size();
    }

    @Override
    public Language language(int index) {
        asked++;
        return hypotheses.language(index);
    }

    @Override
    public String name(int index) {
        return hypotheses.name(index);
    }

    @Override
    public int index(String name) {
        return hypotheses.index(name);
    }

    @Override
    public Object form(int index) {
        return hypotheses.form(index);
    }
}
