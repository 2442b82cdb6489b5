package io.refeed.language;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;

/** An infinite class whose hypotheses go by their index; its languages are made when they are asked for, the first ones kept. */
final class Family implements HypothesisClass {
    private static final int KEPT = 1 << 13;

    private final Domain domain;
    private final IntFunction<Language> languages;
    private final IntFunction<Object> forms;
    private final AtomicReferenceArray<Language> kept = new AtomicReferenceArray<>(KEPT);

    /**
     * @param domain the domain of the languages
     * @param languages the language of an index
     * @param forms its form, a plain tree
     */
    Family(Domain domain, IntFunction<Language> languages, IntFunction<Object> forms) {
        this.domain = domain;
        this.languages = languages;
        this.forms = forms;
    }

    @Override
    public Domain domain() {
        return domain;
    }

    @Override
    public int size() {
        return UNBOUNDED;
    }

    @Override
    public Language language(int index) {
        check(index);
        if (index >= KEPT) {
            return languages.apply(index);
        }
        Language language = kept.get(index);
        if (language == null) {
            language = languages.apply(index);
            kept.set(index, language);
        }
        return language;
    }

    @Override
    public String name(int index) {
        check(index);
        return Integer.toString(index);
    }

    @Override
    public int index(String name) {
        long index = NumberDomain.parse(name, UNBOUNDED);
        return index < 1 ? 0 : (int) index;
    }

    @Override
    public Object form(int index) {
        check(index);
        return forms.apply(index);
    }

    private static void check(int index) {
        if (index < 1) {
            throw new IndexOutOfBoundsException("hypotheses are counted from 1, found " + index);
        }
    }
}
