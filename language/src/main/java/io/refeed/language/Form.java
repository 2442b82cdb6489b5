package io.refeed.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The ways to write down a language of numbers that the domains of numbers know themselves. */
enum Form {
    /** Every number. */
    ALL("all", "all", "every word"),
    /** What a number divides. */
    MULTIPLES("multiples", "{multiples: 3}", "the multiples; on the integers with 0 and the negative ones"),
    /** A number and all greater ones. */
    FROM("from", "{from: 4}", "the number and every greater one"),
    /** A number and all smaller ones. */
    UP_TO("upTo", "{upTo: 5}", "the number and every smaller one"),
    /** All numbers but some. */
    ALL_EXCEPT("allExcept", "{allExcept: [5, 9]}", "every word but those listed"),
    /** An arithmetic progression. */
    PROGRESSION(
            "progression",
            "{progression: {first: 1, step: 4}}",
            "1, 5, 9, ...; a negative step only where there are negative numbers"),
    /** Just some words. */
    FINITE("finite", "{finite: [1, 2]}", "just the words listed"),
    /** All markers. */
    HMK("hmk", "{hmk: true}", "marked: every marker, no integer"),
    /** Upper half line. */
    H1(
            "h1",
            "{h1: {b: 1, plus: [1], above: 2}}",
            "marked: the integers b, those of plus, and all greater than above; the markers *1 to *b"),
    /** Lower half line. */
    H2(
            "h2",
            "{h2: {b: 2, plus: [1, 3]}}",
            "marked: the integers below b and those of plus, b not among them; the markers *1 to *b"),
    /** What is in any of several languages. */
    UNION("union", "{union: [{multiples: 2}, {multiples: 3}]}", "the words of any"),
    /** What is in all of several languages. */
    INTERSECTION("intersection", "{intersection: [{multiples: 2}, {from: 10}]}", "the words of all"),
    /** What is in one language but not in another. */
    MINUS("minus", "{minus: [{multiples: 2}, {multiples: 4}]}", "the words of the first that are not in the second");

    private final String key;
    private final String example;
    private final String meaning;

    Form(String key, String example, String meaning) {
        this.key = key;
        this.example = example;
        this.meaning = meaning;
    }

    /** The key in a description. */
    String key() {
        return key;
    }

    boolean needsMarkers() {
        return this == HMK || this == H1 || this == H2;
    }

    static Optional<Form> of(String key) {
        return Arrays.stream(values()).filter(form -> form.key.equals(key)).findFirst();
    }

    /** Whether it puts several languages together. */
    boolean isComposed() {
        return this == UNION || this == INTERSECTION || this == MINUS;
    }

    private FormDescription.Argument argument() {
        return isComposed()
                ? FormDescription.Argument.LANGUAGES
                : this == FINITE || this == ALL_EXCEPT
                        ? FormDescription.Argument.WORDS
                        : FormDescription.Argument.ANYTHING;
    }

    static List<FormDescription> descriptions(NumberDomain domain) {
        return Arrays.stream(values())
                .filter(form -> domain.marked() || !form.needsMarkers())
                .map(form -> new FormDescription(form.key, form.example, form.meaning, form.argument()))
                .toList();
    }

    /** The keys of all forms over a domain, those that were added included. */
    static List<String> keys(NumberDomain domain) {
        return Stream.concat(descriptions(domain).stream().map(FormDescription::key), FormKinds.keys(domain).stream())
                .sorted()
                .toList();
    }
}
