package io.refeed.game;

import io.refeed.language.Language;
import java.util.Objects;

/**
 * The language that the adversary plays.
 *
 * @param name what the hypothesis is called in its class
 * @param language its words
 * @param form its form as a plain tree, for messages and files
 */
public record Target(String name, Language language, Object form) {
    /** Checks that nothing is missing. */
    public Target {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(form, "form");
    }
}
