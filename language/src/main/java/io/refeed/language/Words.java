package io.refeed.language;

import io.refeed.language.spec.Node;
import java.math.BigInteger;

/** Reads words from descriptions. */
public final class Words {
    private Words() {}

    /**
     * The word at a place: a text in canonical spelling, or a whole number in a domain of numbers.
     *
     * @throws io.refeed.language.spec.SpecException if it is no word of the domain
     */
    public static long read(Node node, Domain domain) {
        Object value = node.value();
        boolean spelled = value instanceof String || (domain instanceof NumberDomain && isWhole(value));
        long word = spelled ? domain.word(value.toString()) : Domain.NONE;
        if (word == Domain.NONE) {
            throw node.expected("a word of the domain " + domain.name() + " (" + domain.words() + ")");
        }
        return word;
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger;
    }
}
