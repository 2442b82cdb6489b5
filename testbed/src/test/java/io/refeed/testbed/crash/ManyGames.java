package io.refeed.testbed.crash;

import java.util.Random;

/** Games of many kinds, to be played at once. */
final class ManyGames {
    private static final String GAMES = """
            name: many
            defaults:
              rounds: %1$d
              seed: %2$d
              patience: 10m
              class: {kind: explicit, domain: naturals, languages: [{from: 2}, {from: 3}, {multiples: 2}]}
              generator: {kind: witness-protection}
            games:
              - {id: iid, target: 3, adversary: {kind: iid, rate: 0.5}}
              - {id: echo, target: 3, adversary: {kind: echo-alternate}}
              - {id: launder, target: 2, adversary: {kind: launder, against: 1}}
              - {id: invalid, target: 3, adversary: {kind: only-invalid}}
              - {id: proper, class: {kind: theorem-7.3}, mode: proper,
                 generator: {kind: least-consistent}, adversary: {kind: theorem-7.3}}
              - {id: burst, target: 3, adversary: {kind: burst, start: 40, length: 90}}
              - {id: noise, target: 3, adversary: {kind: noise, rate: 0.2}}
              - {id: endpoint, target: 3, generator: {kind: kleinberg-mullainathan, variant: endpoint},
                 adversary: {kind: echo, rate: 0.7}}
            """;

    private ManyGames() {}

    /** Eight games over different adversaries, one of which settles its targets itself. */
    static String of(int rounds, Random random) {
        return GAMES.formatted(rounds, random.nextInt(1000));
    }
}
