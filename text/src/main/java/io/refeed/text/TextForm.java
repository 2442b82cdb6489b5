package io.refeed.text;

import io.refeed.language.FormDescription;
import io.refeed.language.FormDescription.Argument;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The ways to write down a language over a domain of text. */
enum TextForm {
    /** Every word. */
    ALL("all", Argument.ANYTHING, "all", "all", "every word"),
    /** All words but some. */
    ALL_EXCEPT(
            "allExcept",
            Argument.WORDS,
            "{allExcept: [a, ab]}",
            "{allExcept: [cat, the cat]}",
            "every word but those listed"),
    /** Just some words. */
    FINITE("finite", Argument.WORDS, "{finite: [a, ab]}", "{finite: [cat, the cat]}", "just the words listed"),
    /** What a regular expression matches. */
    REGEX(
            "regex",
            Argument.TEXT,
            "{regex: (ab)*a}",
            "{regex: the cat+ sleeps*}",
            String.format(
                    Locale.ROOT,
                    "the words that the regular expression matches as a whole; counts {m,n} up to %,d, no more than %,d states",
                    Limits.REPEATS,
                    Limits.STATES)),
    /** What is in any of several languages. */
    UNION(
            "union",
            Argument.LANGUAGES,
            "{union: [{regex: (ab)*a}, {finite: [b]}]}",
            "{union: [{regex: the cat*}, {finite: [sleeps]}]}",
            "the words of any"),
    /** What is in all of several languages. */
    INTERSECTION(
            "intersection",
            Argument.LANGUAGES,
            "{intersection: [{regex: .*a}, {regex: b.*}]}",
            "{intersection: [{regex: the .*}, {regex: .* sleeps}]}",
            "the words of all"),
    /** What is in one language but not in another. */
    MINUS(
            "minus",
            Argument.LANGUAGES,
            "{minus: [all, {regex: (ab)*a}]}",
            "{minus: [all, {regex: the cat*}]}",
            "the words of the first that are not in the second");

    private final String key;
    private final Argument argument;
    private final String overLetters;
    private final String overTokens;
    private final String meaning;

    TextForm(String key, Argument argument, String overLetters, String overTokens, String meaning) {
        this.key = key;
        this.argument = argument;
        this.overLetters = overLetters;
        this.overTokens = overTokens;
        this.meaning = meaning;
    }

    /** The key in a description. */
    String key() {
        return key;
    }

    static Optional<TextForm> of(String key) {
        return Arrays.stream(values()).filter(form -> form.key.equals(key)).findFirst();
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(TextForm::key).sorted().toList();
    }

    /** What the catalogue says of them, by examples over {@code ab} or over {@code the, cat, sleeps}. */
    static List<FormDescription> descriptions(boolean tokens) {
        return Arrays.stream(values())
                .map(form -> new FormDescription(
                        form.key, tokens ? form.overTokens : form.overLetters, form.meaning, form.argument))
                .toList();
    }
}
