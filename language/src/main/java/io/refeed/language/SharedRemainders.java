package io.refeed.language;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;

/**
 * Two periodic sets by what they leave modulo the greatest common divisor of their moduli. A number of one remainder of the
 * one set and of one remainder of the other exists if and only if these two agree there (Chinese remainder theorem), which
 * decides about a common period of any length in as many steps as the sets have remainders. For one thread.
 */
final class SharedRemainders {
    private final Residues left;
    private final Residues right;
    private final long divisor;

    /** What the right set's remainders leave, ascending, and beside them these remainders. */
    private final long[] classes;

    private final long[] members;

    SharedRemainders(Residues left, Residues right) {
        this.left = left;
        this.right = right;
        this.divisor = Arithmetic.gcd(left.modulus(), right.modulus());
        this.classes = new long[right.count()];
        this.members = new long[right.count()];
        for (int j = 0; j < classes.length; j++) {
            members[j] = right.member(j);
            classes[j] = members[j] % divisor;
        }
        LongArrays.radixSort(classes, members);
    }

    /** The left set without those remainders of which all numbers are in the right set. */
    static Residues notCovered(Residues left, Residues right) {
        SharedRemainders shared = new SharedRemainders(left, right);
        long all = right.modulus() / shared.divisor;
        LongArrayList kept = new LongArrayList();
        for (int i = 0; i < left.count(); i++) {
            if (shared.matching(left.member(i)) < all) {
                kept.add(left.member(i));
            }
        }
        return Residues.of(left.modulus(), kept.toLongArray());
    }

    /** How many remainders the intersection has, modulo the least common multiple. */
    double pairs() {
        double pairs = 0;
        for (int i = 0; i < left.count(); i++) {
            pairs += matching(left.member(i));
        }
        return pairs;
    }

    /** The remainders of the intersection, in no order. */
    LongArrayList common() {
        LongArrayList common = new LongArrayList();
        for (int i = 0; i < left.count(); i++) {
            long remainder = left.member(i) % divisor;
            for (int j = first(remainder); j < classes.length && classes[j] == remainder; j++) {
                common.add(Arithmetic.congruent(left.modulus(), left.member(i), right.modulus(), members[j]));
            }
        }
        return common;
    }

    private int matching(long member) {
        long remainder = member % divisor;
        return first(remainder + 1) - first(remainder);
    }

    /** How many remainders of the right set leave less. */
    private int first(long remainder) {
        int low = 0;
        int high = classes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (classes[middle] < remainder) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
