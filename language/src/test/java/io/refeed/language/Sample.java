package io.refeed.language;

import java.util.function.Predicate;

/**
 * A form together with what it means, said without any of the code that is tested.
 *
 * @param form the form, a plain tree
 * @param meaning whether a word, in its spelling, belongs
 */
record Sample(Object form, Predicate<String> meaning) {
    static boolean isMarker(String word) {
        return word.startsWith("*");
    }

    static long number(String word) {
        return Long.parseLong(isMarker(word) ? word.substring(1) : word);
    }

    @Override
    public String toString() {
        return form.toString();
    }
}
