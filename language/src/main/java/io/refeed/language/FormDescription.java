package io.refeed.language;

import java.util.Objects;

/**
 * What the catalogue and the schema say of a way to write down a language.
 *
 * @param key its key in a description: {@code multiples}; {@code all} stands alone
 * @param example one such form, as an experiment file spells it: {@code {multiples: 3}}
 * @param meaning what it means, one clause
 * @param composed whether its argument is a list of further forms
 */
public record FormDescription(String key, String example, String meaning, boolean composed) {
    /** Checks that nothing is missing. */
    public FormDescription {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(example, "example");
        Objects.requireNonNull(meaning, "meaning");
    }

    /** A form whose argument holds no further forms. */
    public FormDescription(String key, String example, String meaning) {
        this(key, example, meaning, false);
    }
}
