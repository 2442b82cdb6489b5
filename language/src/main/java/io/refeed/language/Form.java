package io.refeed.language;

import io.refeed.language.FormDescription.Argument;
import java.util.List;
import java.util.Set;

/** The ways to write down a language of numbers that the domains of numbers know themselves. */
final class Form {
    private static final Set<String> MARKED = Set.of("hmk", "h1", "h2");
    private static final List<FormDescription> FORMS = List.of(
            new FormDescription(FormSyntax.ALL, "all", "every word"),
            new FormDescription(
                    "multiples", "{multiples: 3}", "the multiples; on the integers with 0 and the negative ones"),
            new FormDescription("from", "{from: 4}", "the number and every greater one"),
            new FormDescription("upTo", "{upTo: 5}", "the number and every smaller one"),
            new FormDescription("allExcept", "{allExcept: [5, 9]}", "every word but those listed", Argument.WORDS),
            new FormDescription(
                    "progression",
                    "{progression: {first: 1, step: 4}}",
                    "1, 5, 9, ...; a negative step only where there are negative numbers"),
            new FormDescription("finite", "{finite: [1, 2]}", "just the words listed", Argument.WORDS),
            new FormDescription("hmk", "{hmk: true}", "marked: every marker, no integer"),
            new FormDescription(
                    "h1",
                    "{h1: {b: 1, plus: [1], above: 2}}",
                    "marked: the integers b, those of plus, and all greater than above; the markers *1 to *b"),
            new FormDescription(
                    "h2",
                    "{h2: {b: 2, plus: [1, 3]}}",
                    "marked: the integers below b and those of plus, b not among them; the markers *1 to *b"),
            new FormDescription(
                    FormSyntax.UNION,
                    "{union: [{multiples: 2}, {multiples: 3}]}",
                    "the words of any",
                    Argument.LANGUAGES),
            new FormDescription(
                    FormSyntax.INTERSECTION,
                    "{intersection: [{multiples: 2}, {from: 10}]}",
                    "the words of all",
                    Argument.LANGUAGES),
            new FormDescription(
                    FormSyntax.MINUS,
                    "{minus: [{multiples: 2}, {multiples: 4}]}",
                    "the words of the first that are not in the second",
                    Argument.LANGUAGES));

    private Form() {}

    /** The forms that a domain of numbers knows itself. */
    static List<FormDescription> descriptions(NumberDomain domain) {
        return FORMS.stream()
                .filter(form -> domain.marked() || !isMarked(form.key()))
                .toList();
    }

    /** Whether the form of a key is one of markers. */
    static boolean isMarked(String key) {
        return MARKED.contains(key);
    }

    /** Whether some domain of numbers knows the form of a key itself. */
    static boolean isKnown(String key) {
        return FORMS.stream().anyMatch(form -> form.key().equals(key));
    }
}
