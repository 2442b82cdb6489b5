package io.refeed.operations.doctor;

import io.refeed.language.spec.Labels;
import java.util.Locale;

/**
 * One thing that was looked at.
 *
 * @param weight how much it matters
 * @param sentence what was found, and what to do about it
 */
public record Finding(Weight weight, String sentence) {
    /** How much a finding matters. */
    public enum Weight {
        /** As it should be. */
        OK,
        /** Works, but not as it is meant. */
        WARNING,
        /** Does not work. */
        ERROR
    }

    /** As a line for people. */
    public String line() {
        return String.format(Locale.ROOT, "%-8s %s", Labels.of(weight), sentence);
    }

    static Finding ok(String sentence) {
        return new Finding(Weight.OK, sentence);
    }

    static Finding warning(String sentence) {
        return new Finding(Weight.WARNING, sentence);
    }

    static Finding error(String sentence) {
        return new Finding(Weight.ERROR, sentence);
    }
}
