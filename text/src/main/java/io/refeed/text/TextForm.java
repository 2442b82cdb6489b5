package io.refeed.text;

import io.refeed.language.FormDescription;
import io.refeed.language.FormDescription.Argument;
import io.refeed.language.FormSyntax;
import java.util.List;
import java.util.Locale;

/** The ways to write down a language over a domain of text. */
final class TextForm {
    private static final String PATTERNS = String.format(
            Locale.ROOT,
            "the words that the regular expression matches as a whole; counts {m,n} up to %,d, no more than %,d states",
            Limits.REPEATS,
            Limits.STATES);

    private TextForm() {}

    /** What the catalogue says of them, with examples over the letters {@code ab}. */
    static List<FormDescription> overLetters() {
        return described(
                "{allExcept: [a, ab]}",
                "{finite: [a, ab]}",
                "{regex: (ab)*a}",
                "{union: [{regex: (ab)*a}, {finite: [b]}]}",
                "{intersection: [{regex: .*a}, {regex: b.*}]}",
                "{minus: [all, {regex: (ab)*a}]}");
    }

    /** The same with examples over the tokens {@code the, cat, sleeps}. */
    static List<FormDescription> overTokens() {
        return described(
                "{allExcept: [cat, the cat]}",
                "{finite: [cat, the cat]}",
                "{regex: the cat+ sleeps*}",
                "{union: [{regex: the cat*}, {finite: [sleeps]}]}",
                "{intersection: [{regex: the .*}, {regex: .* sleeps}]}",
                "{minus: [all, {regex: the cat*}]}");
    }

    private static List<FormDescription> described(
            String allExcept, String finite, String regex, String union, String intersection, String minus) {
        return List.of(
                new FormDescription(FormSyntax.ALL, "all", "every word"),
                new FormDescription("allExcept", allExcept, "every word but those listed", Argument.WORDS),
                new FormDescription("finite", finite, "just the words listed", Argument.WORDS),
                new FormDescription("regex", regex, PATTERNS, Argument.TEXT),
                new FormDescription(FormSyntax.UNION, union, "the words of any", Argument.LANGUAGES),
                new FormDescription(FormSyntax.INTERSECTION, intersection, "the words of all", Argument.LANGUAGES),
                new FormDescription(
                        FormSyntax.MINUS,
                        minus,
                        "the words of the first that are not in the second",
                        Argument.LANGUAGES));
    }
}
