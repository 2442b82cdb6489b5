package io.refeed.strategy.generator;

import io.refeed.language.Domain;
import io.refeed.language.Domains;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import java.util.List;

/** A class over the naturals from a list of languages. */
public record Listed(List<Language> languages) implements HypothesisClass {
    @Override
    public Domain domain() {
        return Domains.NATURALS;
    }

    @Override
    public int size() {
        return languages.size();
    }

    @Override
    public Language language(int index) {
        return languages.get(index - 1);
    }

    @Override
    public String name(int index) {
        return Integer.toString(index);
    }

    @Override
    public int index(String name) {
        return Integer.parseInt(name);
    }

    @Override
    public Object form(int index) {
        return "all";
    }
}
