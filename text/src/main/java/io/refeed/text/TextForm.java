package io.refeed.text;

import io.refeed.language.FormDescription;
import io.refeed.language.FormSyntax;
import java.util.List;

/** The ways to write down a language over a domain of text. */
final class TextForm {
    private TextForm() {}

    /** What the catalogue says of them. */
    static List<FormDescription> descriptions() {
        return List.of(
                new FormDescription(FormSyntax.ALL, "all", "every word"),
                new FormDescription("allExcept", "{allExcept: [a, ab]}", "every word but those listed"),
                new FormDescription("finite", "{finite: [a, ab]}", "just the words listed"),
                new FormDescription(
                        "regex", "{regex: (ab)*a}", "the words that the regular expression matches as a whole"),
                new FormDescription(FormSyntax.UNION, "{union: [A, B]}", "the words of any", true),
                new FormDescription(FormSyntax.INTERSECTION, "{intersection: [A, B]}", "the words of all", true),
                new FormDescription(
                        FormSyntax.MINUS,
                        "{minus: [A, B]}",
                        "the words of the first that are not in the second",
                        true));
    }
}
