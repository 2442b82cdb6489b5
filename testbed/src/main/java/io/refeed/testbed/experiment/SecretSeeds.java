package io.refeed.testbed.experiment;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * Seeds that no one can know before the games are over, for games whose file gives none. {@code java.util.Random} takes 48
 * bits of a seed, and so many are drawn. For one reading of one file.
 */
public final class SecretSeeds {
    private static final int BITS = 48;

    private final SecureRandom random = new SecureRandom();
    private final List<String> known = new ArrayList<>();

    /** The games whose seeds the file gives, to everyone who has it: their ids, in its order. */
    public List<String> known() {
        return List.copyOf(known);
    }

    /** Gives a game a seed, unless it has one. */
    void give(GameTemplate game) {
        if (game.values().containsKey("seed")) {
            known.add(String.valueOf(game.values().get("id")));
        } else {
            game.put("seed", random.nextLong() >>> (Long.SIZE - BITS), game.place());
        }
    }
}
