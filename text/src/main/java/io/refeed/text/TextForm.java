package io.refeed.text;

import io.refeed.language.FormDescription;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ways to write down a language over a domain of text. */
enum TextForm {
    /** Every word. */
    ALL("all", "all", "every word"),
    /** All words but some. */
    ALL_EXCEPT("allExcept", "{allExcept: [a, ab]}", "every word but those listed"),
    /** Just some words. */
    FINITE("finite", "{finite: [a, ab]}", "just the words listed"),
    /** What a regular expression matches. */
    REGEX("regex", "{regex: (ab)*a}", "the words that the regular expression matches as a whole"),
    /** What is in any of several languages. */
    UNION("union", "{union: [A, B]}", "the words of any"),
    /** What is in all of several languages. */
    INTERSECTION("intersection", "{intersection: [A, B]}", "the words of all"),
    /** What is in one language but not in another. */
    MINUS("minus", "{minus: [A, B]}", "the words of the first that are not in the second");

    private final String key;
    private final String example;
    private final String meaning;

    TextForm(String key, String example, String meaning) {
        this.key = key;
        this.example = example;
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

    /** What the catalogue says of them. */
    static List<FormDescription> descriptions() {
        return Arrays.stream(values())
                .map(form -> new FormDescription(
                        form.key, form.example, form.meaning, form == UNION || form == INTERSECTION || form == MINUS))
                .toList();
    }
}
