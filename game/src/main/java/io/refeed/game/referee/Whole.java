package io.refeed.game.referee;

import io.refeed.language.Domain;
import io.refeed.language.Language;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Arithmetic on whole numbers of any size: a number is a {@link Long} if it fits, else a {@link BigInteger}, so that equal
 * numbers are equal objects and small ones stay cheap.
 */
final class Whole {
    private Whole() {}

    static Number of(BigInteger number) {
        return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }

    /** How many members of a language come after one word and up to another; for numbers without big ones on the way. */
    static Number count(Language language, Domain domain, long after, long upTo) {
        return domain.isPositional() ? (Number) language.count(after, upTo) : of(language.countExactly(after, upTo));
    }

    static Number sum(Number one, Number other) {
        if (one instanceof Long a && other instanceof Long b) {
            long sum = a + b;
            boolean overflows = ((a ^ sum) & (b ^ sum)) < 0;
            if (!overflows) {
                return sum;
            }
        }
        return of(big(one).add(big(other)));
    }

    static int compare(Number one, Number other) {
        return one instanceof Long a && other instanceof Long b ? Long.compare(a, b) : big(one).compareTo(big(other));
    }

    /** Compares {@code one * factor} with {@code other * otherFactor}; none is negative. */
    static int compareProducts(long one, Number factor, long other, Number otherFactor) {
        if (factor instanceof Long a && otherFactor instanceof Long b) {
            return compareProducts(one, (long) a, other, (long) b);
        }
        return BigInteger.valueOf(one)
                .multiply(big(factor))
                .compareTo(BigInteger.valueOf(other).multiply(big(otherFactor)));
    }

    static int compareProducts(long one, long factor, long other, long otherFactor) {
        int high = Long.compare(Math.multiplyHigh(one, factor), Math.multiplyHigh(other, otherFactor));
        return high != 0 ? high : Long.compareUnsigned(one * factor, other * otherFactor);
    }

    /** As a share: so many of a number. */
    static BigDecimal fraction(long part, Number whole) {
        return whole instanceof Long small
                ? Verdict.fraction(part, small)
                : Verdict.fraction(BigDecimal.valueOf(part), new BigDecimal((BigInteger) whole));
    }

    private static BigInteger big(Number number) {
        return number instanceof BigInteger big ? big : BigInteger.valueOf(number.longValue());
    }
}
