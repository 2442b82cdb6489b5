package io.refeed.strategy;

import io.refeed.game.AdversaryConfig;
import io.refeed.game.Catalog;
import io.refeed.game.Defences;
import io.refeed.game.Game;
import io.refeed.game.GameDescription;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Mode;
import io.refeed.game.Pacing;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.HypothesisClass;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A game drawn from a seed, apart from the domain that it is played on: words are spelled, languages are forms. */
record RandomSetup(
        Mode mode,
        int target,
        Map<String, ?> generator,
        Map<String, ?> adversary,
        List<Map<String, ?>> defences,
        int rounds,
        long seed) {
    private static final Catalog CATALOG = Catalog.load();
    private static final List<String> WORDS = List.of("7", "3", "12", "1", "30", "5");

    static RandomSetup of(long seed, HypothesisClass hypotheses) {
        Random random = new Random(seed);
        Mode mode = random.nextInt(4) == 0 ? Mode.PROPER : Mode.ELEMENT;
        int target = 1 + random.nextInt(hypotheses.size());
        Map<String, ?> adversary = mode == Mode.PROPER ? properAdversary(random) : adversary(random, hypotheses);
        Map<String, ?> generator = mode == Mode.PROPER ? properGenerator(random) : generator(random);
        return new RandomSetup(
                mode,
                target,
                generator,
                adversary,
                random.nextBoolean() ? List.of() : defences(random, mode),
                60,
                seed);
    }

    private static Map<String, ?> adversary(Random random, HypothesisClass hypotheses) {
        return switch (random.nextInt(10)) {
            case 0 -> Map.of("kind", "burst", "start", 3, "length", 5);
            case 1 -> Map.of("kind", "delayed", "lag", 2);
            case 2 -> Map.of("kind", "echo", "rate", 0.5);
            case 3 -> Map.of("kind", "echo-alternate");
            case 4 -> Map.of("kind", "echo-sparse");
            case 5 -> Map.of("kind", "iid", "rate", 0.4);
            case 6 ->
                Map.of(
                        "kind",
                        "launder",
                        "against",
                        1 + random.nextInt(hypotheses.size()),
                        "patience",
                        1 + random.nextInt(5));
            case 7 -> Map.of("kind", "only-invalid");
            case 8 -> Map.of("kind", "stuck-record");
            default -> properAdversary(random);
        };
    }

    private static Map<String, ?> properAdversary(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Map.of("kind", "none");
            case 1 -> Map.of("kind", "noise", "at", Map.of("2", "7", "5", "40"));
            case 2 -> Map.of("kind", "noise", "rate", 0.3);
            case 3 -> Map.of("kind", "omission", "drop", WORDS);
            case 4 -> Map.of("kind", "omission", "drop", Map.of("multiples", 3));
            default -> Map.of("kind", "script", "words", WORDS);
        };
    }

    private static Map<String, ?> generator(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Map.of("kind", "witness-protection");
            case 1 ->
                Map.of(
                        "kind",
                        "witness-protection",
                        "without",
                        List.of("cleaning", "modulo-outputs", "protection", "avoidance")
                                .subList(random.nextInt(4), 4));
            case 2 -> Map.of("kind", "kleinberg-mullainathan");
            case 3 -> Map.of("kind", "kleinberg-mullainathan", "variant", "endpoint");
            case 4 -> Map.of("kind", "closure");
            case 5 -> Map.of("kind", "closure", "burnIn", false, "fallback", "4");
            case 6 -> Map.of("kind", "charikar-pabbaraju");
            default -> Map.of("kind", "answers", "answers", List.of("9", "2", "14", "5", "6", "31"));
        };
    }

    private static Map<String, ?> properGenerator(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Map.of("kind", "least-consistent");
            case 1 -> Map.of("kind", "kleinberg-mullainathan");
            default -> Map.of("kind", "answers", "answers", List.of(1));
        };
    }

    private static List<Map<String, ?>> defences(Random random, Mode mode) {
        Map<String, ?> screen =
                Map.of("kind", random.nextBoolean() ? "cleaning" : "watermark", "hit", 0.7, "falseAlarm", 0.1);
        Map<String, ?> filter = Map.of("kind", "filter", "forbid", Map.of("finite", List.of(3, 5, 8, 20)));
        return mode == Mode.PROPER || random.nextBoolean() ? List.of(screen) : List.of(filter, screen, filter);
    }

    /**
     * The game on a class.
     *
     * @throws SpecException if what was drawn does not go together
     */
    Game on(HypothesisClass hypotheses) {
        Setting setting = new Setting(hypotheses, mode, rounds);
        Target played = setting.target(target);
        GeneratorConfig answering = CATALOG.readGenerator(new Node("generator", generator), setting);
        Node place = new Node("adversary", adversary);
        AdversaryConfig showing = CATALOG.readAdversary(place, setting);
        showing.check(setting, played, place);
        Defences guarding = Defences.read(new Node("defences", defences), CATALOG, setting, answering);
        GameDescription described = new GameDescription(
                "g",
                Map.of(),
                target,
                mode,
                generator,
                List.copyOf(defences),
                adversary,
                rounds,
                seed,
                Pacing.LOCKSTEP,
                Duration.ofSeconds(1));
        return new Game(setting, played, answering, guarding, showing, described);
    }
}
