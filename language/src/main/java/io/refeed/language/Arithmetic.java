package io.refeed.language;

import java.math.BigInteger;

/** Divisors, multiples and congruences. */
final class Arithmetic {
    private Arithmetic() {}

    /** The greatest common divisor of two positive numbers. */
    static long gcd(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    /** The least common multiple of two positive numbers, or {@link Long#MAX_VALUE} if it exceeds a bound. */
    static long lcm(long a, long b, long bound) {
        long cofactor = b / gcd(a, b);
        return cofactor > bound / a ? Long.MAX_VALUE : a * cofactor;
    }

    /**
     * The number below the least common multiple of two moduli that has the remainders given.
     *
     * @return -1 if there is none
     */
    static long congruent(long modulusA, long a, long modulusB, long b) {
        long gcd = gcd(modulusA, modulusB);
        if ((b - a) % gcd != 0) {
            return -1;
        }
        long cofactor = modulusB / gcd;
        if (cofactor == 1) {
            return a;
        }
        BigInteger modulus = BigInteger.valueOf(cofactor);
        long steps = BigInteger.valueOf((b - a) / gcd)
                .multiply(BigInteger.valueOf(modulusA / gcd).modInverse(modulus))
                .mod(modulus)
                .longValueExact();
        return a + modulusA * steps;
    }
}
