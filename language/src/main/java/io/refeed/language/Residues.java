package io.refeed.language;

import java.util.Arrays;

/**
 * A periodic set of whole numbers: a modulus and the remainders that belong, ascending. The modulus is the smallest one
 * possible, which makes equal sets equal objects. Immutable.
 */
final class Residues {
    static final Residues NONE = new Residues(1, new long[0]);
    static final Residues ALL = new Residues(1, new long[] {0});

    /** Up to this modulus membership is looked up in bits. */
    private static final int BITS = 1 << 14;

    private final long modulus;
    private final long[] members;
    private final boolean small;
    private final long only;
    private final long[] bits;

    private Residues(long modulus, long[] members) {
        this.modulus = modulus;
        this.members = members;
        this.small = modulus <= Integer.MAX_VALUE;
        this.only = members.length == 1 ? members[0] : -1;
        this.bits = members.length > 1 && modulus <= BITS ? bits(modulus, members) : null;
    }

    /**
     * The set with those remainders.
     *
     * @param modulus at least 1
     * @param members ascending, without repetition, from 0 to below the modulus; owned by the set from now on
     */
    static Residues of(long modulus, long[] members) {
        if (members.length == 0) {
            return NONE;
        }
        long least = modulus;
        long[] shortest = members;
        long common = Arithmetic.gcd(modulus, members.length);
        for (long prime = 2; prime <= common; prime++) {
            while (common % prime == 0) {
                common /= prime;
                if (repeats(shortest, least / prime, (int) prime)) {
                    least /= prime;
                    shortest = Arrays.copyOf(shortest, shortest.length / (int) prime);
                }
            }
        }
        return least == 1 ? ALL : new Residues(least, shortest);
    }

    /** The numbers with one remainder. */
    static Residues of(long modulus, long remainder) {
        return modulus == 1 ? ALL : new Residues(modulus, new long[] {Math.floorMod(remainder, modulus)});
    }

    private static boolean repeats(long[] members, long shift, int times) {
        if (members.length % times != 0) {
            return false;
        }
        int part = members.length / times;
        for (int i = 0; i + part < members.length; i++) {
            if (members[i] + shift != members[i + part]) {
                return false;
            }
        }
        return true;
    }

    private static long[] bits(long modulus, long[] members) {
        long[] bits = new long[(int) ((modulus + 63) >>> 6)];
        for (long member : members) {
            bits[(int) (member >>> 6)] |= 1L << member;
        }
        return bits;
    }

    long modulus() {
        return modulus;
    }

    /** How many remainders belong. */
    int count() {
        return members.length;
    }

    /** One of the remainders that belong, from the least (0) on. */
    long member(int i) {
        return members[i];
    }

    /** Whether a number, not negative, belongs. */
    boolean has(long number) {
        if (modulus == 1) {
            return members.length == 1;
        }
        long remainder = small && number <= Integer.MAX_VALUE ? (int) number % (int) modulus : number % modulus;
        if (only >= 0) {
            return remainder == only;
        }
        if (bits != null) {
            return (bits[(int) (remainder >>> 6)] >>> remainder & 1) != 0;
        }
        return Arrays.binarySearch(members, remainder) >= 0;
    }

    /** The least member that is not below a number (not negative), or -1 if there is none or it does not fit a long. */
    long atLeast(long number) {
        if (members.length == 0) {
            return -1;
        }
        if (modulus == 1) {
            return number;
        }
        long remainder = number % modulus;
        int i = rank(remainder);
        long distance = i < members.length ? members[i] - remainder : members[0] + modulus - remainder;
        return number <= Long.MAX_VALUE - distance ? number + distance : -1;
    }

    /** The number of members from 0 on that are below a number (not negative). */
    long below(long number) {
        if (members.length == 0) {
            return 0;
        }
        return modulus == 1 ? number : number / modulus * members.length + rank(number % modulus);
    }

    private int rank(long remainder) {
        if (only >= 0) {
            return remainder <= only ? 0 : 1;
        }
        int i = Arrays.binarySearch(members, remainder);
        return i < 0 ? -i - 1 : i;
    }

    /** The numbers {@code factor * x + offset}, x a member; the offset from -factor to factor. */
    Residues image(long factor, long offset) {
        long scaled = Math.multiplyExact(modulus, factor);
        long[] images = new long[members.length];
        for (int i = 0; i < images.length; i++) {
            images[i] = Math.floorMod(members[i] * factor + offset, scaled);
        }
        Arrays.sort(images);
        return of(scaled, images);
    }

    /** Whether both are the same set. */
    boolean same(Residues other) {
        return this == other || (modulus == other.modulus && Arrays.equals(members, other.members));
    }

    @Override
    public String toString() {
        return this == NONE
                ? "none"
                : this == ALL
                        ? "all"
                        : (members.length <= 8 ? Arrays.toString(members) : members.length) + " mod " + modulus;
    }
}
