package io.refeed.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A finite class that is held in memory. Immutable. */
final class ListedClass implements HypothesisClass {
    private final Domain domain;
    private final Language[] languages;
    private final List<Hypothesis> hypotheses;
    private final Map<String, Integer> indices = new HashMap<>();
    private final boolean proper;

    ListedClass(Domain domain, List<Hypothesis> hypotheses) {
        this(domain, hypotheses, false);
    }

    /** @param proper whether the class is made for proper games */
    ListedClass(Domain domain, List<Hypothesis> hypotheses, boolean proper) {
        this.domain = domain;
        this.hypotheses = List.copyOf(hypotheses);
        this.languages = hypotheses.stream().map(Hypothesis::language).toArray(Language[]::new);
        for (int i = 0; i < languages.length; i++) {
            indices.put(hypotheses.get(i).name(), i + 1);
        }
        this.proper = proper;
    }

    @Override
    public Domain domain() {
        return domain;
    }

    @Override
    public int size() {
        return languages.length;
    }

    @Override
    public Language language(int index) {
        return languages[index - 1];
    }

    @Override
    public String name(int index) {
        return hypotheses.get(index - 1).name();
    }

    @Override
    public int index(String name) {
        return indices.getOrDefault(name, 0);
    }

    @Override
    public Object form(int index) {
        return hypotheses.get(index - 1).form();
    }

    @Override
    public boolean impliesProper() {
        return proper;
    }
}
