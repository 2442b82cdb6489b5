package io.refeed.language;

import io.refeed.language.spec.Node;

/** Reads languages from descriptions. */
public final class Forms {
    private Forms() {}

    /**
     * Reads a language, finite or infinite.
     *
     * @param node the place of the form
     * @param domain one of {@link Domains}
     * @throws io.refeed.language.spec.SpecException if the form is faulty, or its language cannot be computed exactly
     */
    public static Language read(Node node, Domain domain) {
        if (!(domain instanceof NumberDomain numbers)) {
            throw new IllegalArgumentException("no language forms for the domain " + domain.name());
        }
        Values values = new FormReader(numbers).read(node);
        try {
            return numbers.positions(values);
        } catch (LanguageTooLargeException e) {
            throw node.error(e.getMessage());
        }
    }
}
