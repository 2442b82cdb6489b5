package io.refeed.testbed.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws small games over explicit classes of numbers, and games of the paper's theorems. */
final class RandomGames {
    private final Random random;

    RandomGames(Random random) {
        this.random = random;
    }

    /** An experiment of so many games. */
    String experiment(int games) {
        StringBuilder text = new StringBuilder("name: random\ngames:\n");
        for (int i = 1; i <= games; i++) {
            text.append("  - ").append(game("g" + i)).append('\n');
        }
        return text.toString();
    }

    private String game(String id) {
        return random.nextInt(4) == 0 ? theorem(id) : explicit(id);
    }

    /** A game whose adversary settles its targets itself. */
    private String theorem(String id) {
        String adversary = pick(
                "theorem-5.1, d: %d".formatted(1 + random.nextInt(5)),
                "theorem-6.6, markers: 9, patience: %d".formatted(1 + random.nextInt(9)),
                "theorem-7.1",
                "theorem-7.3");
        String kind = adversary.split(",", 2)[0];
        String generator = kind.startsWith("theorem-7")
                ? pick(
                        "{kind: least-consistent}",
                        "{kind: kleinberg-mullainathan}",
                        "{kind: answers, answers: [1, 3, 2]}")
                : pick(
                        "{kind: ordinary}",
                        "{kind: answers, answers: ['%s%d', 2, 7, 12]}"
                                .formatted(kind.equals("theorem-6.6") ? "*" : "", 1 + random.nextInt(9)));
        return "{id: %s, class: {kind: %s}, adversary: {kind: %s}, generator: %s, rounds: %d}"
                .formatted(id, kind, adversary, generator, 1 + random.nextInt(60));
    }

    private String explicit(String id) {
        int size = 1 + random.nextInt(6);
        List<String> languages = new ArrayList<>();
        while (languages.size() < size) {
            languages.add(language());
        }
        return "{id: %s, class: {kind: explicit, domain: %s, languages: %s}, target: %d, %s, rounds: %d, seed: %d}"
                .formatted(
                        id,
                        pick("naturals", "integers"),
                        languages,
                        1 + random.nextInt(size),
                        play(size),
                        1 + random.nextInt(60),
                        random.nextInt());
    }

    private String language() {
        return switch (random.nextInt(4)) {
            case 0 -> "{from: %d}".formatted(1 + random.nextInt(9));
            case 1 -> "{multiples: %d}".formatted(1 + random.nextInt(5));
            case 2 -> "{allExcept: [%d, %d]}".formatted(1 + random.nextInt(9), 10 + random.nextInt(9));
            default -> "{progression: {first: %d, step: %d}}".formatted(1 + random.nextInt(9), 1 + random.nextInt(4));
        };
    }

    private String play(int size) {
        if (random.nextInt(5) == 0) {
            return "mode: proper, generator: %s, adversary: %s"
                    .formatted(
                            pick("{kind: least-consistent}", "{kind: kleinberg-mullainathan}"),
                            pick("{kind: none}", "{kind: noise, rate: 0.2}", "{kind: script, words: [3, 1, 4]}"));
        }
        String generator = generator();
        return "generator: %s, defences: [%s], adversary: %s"
                .formatted(generator, defences(generator), adversary(size));
    }

    private String defences(String generator) {
        if (random.nextInt(2) == 0) {
            return "";
        }
        String detector = "{kind: %s, hit: 0.%d, falseAlarm: 0.%d, seed: %d}"
                .formatted(pick("cleaning", "watermark"), random.nextInt(10), random.nextInt(5), random.nextInt());
        boolean fixed = generator.contains("answers");
        return detector + (fixed || random.nextBoolean() ? "" : ", {kind: filter, forbid: {finite: [2, 7, 8]}}");
    }

    private String generator() {
        return pick(
                "{kind: witness-protection}",
                "{kind: witness-protection, without: [cleaning, avoidance]}",
                "{kind: kleinberg-mullainathan}",
                "{kind: kleinberg-mullainathan, variant: endpoint}",
                "{kind: closure}",
                "{kind: answers, answers: [7, 2, 7, 12]}");
    }

    private String adversary(int size) {
        return switch (random.nextInt(4)) {
            case 0 -> "{kind: %s, rate: 0.%d}".formatted(pick("iid", "echo", "noise"), random.nextInt(10));
            case 1 -> "{kind: burst, start: %d, length: %d}".formatted(2 + random.nextInt(9), 1 + random.nextInt(9));
            case 2 -> "{kind: launder, against: %d}".formatted(1 + random.nextInt(size));
            default ->
                pick(
                        "{kind: none}",
                        "{kind: echo-alternate}",
                        "{kind: echo-sparse}",
                        "{kind: stuck-record}",
                        "{kind: only-invalid}",
                        "{kind: delayed, lag: 3}",
                        "{kind: omission, drop: [4, 6]}",
                        "{kind: script, words: [5, 5, 1, 8]}");
        };
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
