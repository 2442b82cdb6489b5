package io.refeed.language;

import java.util.Objects;

/**
 * What the catalogue and the schema say of a way to write down a language.
 *
 * @param key its key in a description: {@code multiples}; {@code all} stands alone
 * @param example one such form, as an experiment file spells it: {@code {multiples: 3}}
 * @param meaning what it means, one clause
 * @param argument what stands at the key
 */
public record FormDescription(String key, String example, String meaning, Argument argument) {
    /** What may stand at a key, as far as the schema of experiments can tell. */
    public enum Argument {
        /** What the reader of the form makes of it. */
        ANYTHING,
        /** A list of words. */
        WORDS,
        /** A text. */
        TEXT,
        /** A list of at least one further form. */
        LANGUAGES
    }

    /** Checks that nothing is missing. */
    public FormDescription {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(example, "example");
        Objects.requireNonNull(meaning, "meaning");
        Objects.requireNonNull(argument, "argument");
    }

    /** A form of whose argument nothing is said. */
    public FormDescription(String key, String example, String meaning) {
        this(key, example, meaning, Argument.ANYTHING);
    }
}
