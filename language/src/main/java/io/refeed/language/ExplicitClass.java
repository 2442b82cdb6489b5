package io.refeed.language;

import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Parameter;
import java.util.List;

/**
 * A finite class, language by language.
 *
 * @param domain where the words come from
 * @param languages the hypotheses
 */
@Kind(name = "explicit", summary = "the languages listed, in this order", source = "every finite class")
public record ExplicitClass(
        @Parameter(meaning = "where the words come from") Domain domain,

        @Parameter(meaning = "the hypotheses; {name: evens, is: {multiples: 2}} names one")
        List<Hypothesis> languages)
        implements ClassConfig {
    /** Copies the list. */
    public ExplicitClass {
        languages = List.copyOf(languages);
    }

    @Override
    public HypothesisClass hypotheses() {
        return new ListedClass(domain, languages);
    }
}
