package io.refeed.operations.bench;

import java.util.List;

/**
 * A load on Kafka: as many games, or tokens of the echo, at once, each for as many rounds.
 *
 * @param atOnce the number of games
 * @param rounds the number of rounds of each
 */
public record Load(int atOnce, int rounds) {
    /** What is measured unless something else is asked for; each takes some seconds. */
    public static final List<Load> STANDARD = List.of(new Load(1, 10_000), new Load(64, 2_000), new Load(512, 600));

    /** Tokens have numbers of two bytes. */
    public static final int MOST_AT_ONCE = 1 << 16;

    /** Checks that there is something to measure. */
    public Load {
        if (atOnce < 1 || atOnce > MOST_AT_ONCE || rounds < 1) {
            throw new IllegalArgumentException(atOnce + " games of " + rounds + " rounds are no load");
        }
    }

    /** The load of a number of games, about as long as a standard one. */
    public static Load of(int atOnce) {
        return STANDARD.stream()
                .filter(load -> load.atOnce() == atOnce)
                .findFirst()
                .orElseGet(() -> new Load(atOnce, Math.max(500, Math.min(10_000, 128_000 / atOnce))));
    }

    /** The same number of games with another number of rounds. */
    public Load withRounds(int number) {
        return new Load(atOnce, number);
    }
}
