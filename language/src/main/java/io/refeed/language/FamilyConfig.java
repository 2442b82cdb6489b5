package io.refeed.language;

import io.refeed.language.spec.Node;

/** The configuration of an infinite class that says what its hypotheses are by their index, from 1 on. */
public interface FamilyConfig extends ClassConfig {
    /** The form of a hypothesis, a plain tree: {@code {multiples: 3}}. Its language is infinite. */
    Object form(int index);

    /** The language of that form. */
    default Language language(int index) {
        return domain().language(Node.root(form(index)));
    }

    /** Where the words come from. */
    default Domain domain() {
        return Domains.NATURALS;
    }

    @Override
    default HypothesisClass hypotheses() {
        return new Family(domain(), this::language, this::form);
    }
}
