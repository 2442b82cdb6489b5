package io.refeed.testbed.live;

import java.util.Random;

/** The seed of a test that draws. */
public final class Seed {
    private Seed() {}

    /** A random number generator whose seed is printed, so that a failure can be played again with -Drefeed.seed. */
    public static Random random(String test) {
        long seed = Long.getLong("refeed.seed", System.nanoTime());
        System.out.println(test + ": -Drefeed.seed=" + seed);
        return new Random(seed);
    }
}
