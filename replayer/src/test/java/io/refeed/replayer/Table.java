package io.refeed.replayer;

import io.refeed.game.AdversaryConfig;
import io.refeed.game.Answer;
import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.NamedTargets;
import io.refeed.game.Setting;
import io.refeed.language.spec.Node;
import io.refeed.protocol.message.Truth;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Games to test with: real classes and adversaries, and a generator that answers something new at random every time. */
final class Table {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Catalog CATALOG = Catalog.load();

    static final Map<String, Object> SCRIPT = Map.of("kind", "script", "words", List.of(2L, 8L, 6L));

    static final List<Map<String, Object>> ADVERSARIES = List.of(
            Map.of("kind", "none"),
            Map.of("kind", "echo-alternate"),
            Map.of("kind", "echo-sparse"),
            Map.of("kind", "stuck-record"),
            Map.of("kind", "iid", "rate", 0.6),
            Map.of("kind", "echo", "rate", 0.5),
            Map.of("kind", "burst", "start", 3L, "length", 4L),
            Map.of("kind", "delayed", "lag", 3L),
            Map.of("kind", "only-invalid"),
            Map.of("kind", "noise", "rate", 0.3),
            Map.of("kind", "omission", "drop", List.of(4L, 10L)),
            SCRIPT);

    static final Map<String, Object> SIGN_FLIP = Map.of("kind", "theorem-7.3");

    /** Those that settle their targets themselves; each plays the class of its own name. */
    static final List<Map<String, Object>> LATE = List.of(
            SIGN_FLIP,
            Map.of("kind", "theorem-5.1", "d", 2L),
            Map.of("kind", "theorem-6.6", "markers", 6L, "patience", 4L),
            Map.of("kind", "theorem-7.1"));

    private Table() {}

    static Game game(Map<String, Object> adversary, int rounds, long seed, Object pacing) {
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("id", "g");
        boolean late = LATE.contains(adversary);
        source.put("class", late ? Map.of("kind", adversary.get("kind")) : evens());
        if (!late) {
            source.put("target", 2L);
        }
        source.put(
                "generator", Map.of("kind", "answers", "answers", List.of(adversary.equals(SIGN_FLIP) ? "h1-" : "1")));
        source.put("adversary", adversary);
        source.put("rounds", (long) rounds);
        source.put("seed", seed);
        source.put("pacing", pacing);
        source.put("patience", PATIENCE.toMillis() + "ms");
        return Game.read(Node.root(source), CATALOG).against(new Wild(seed));
    }

    private static Map<String, Object> evens() {
        return Map.of(
                "kind",
                "explicit",
                "domain",
                "naturals",
                "languages",
                List.of("all", Map.of("multiples", 2L), Map.of("from", 3L)));
    }

    static ReplayPlan plan(Game game) {
        AdversaryConfig adversary = game.adversary();
        List<NamedTargets.Named> targets = game.target() == null
                ? List.of()
                : List.of(new NamedTargets.Named(
                        game.target().name(), game.target().form()));
        Truth truth = new Truth(
                "R/1",
                "g",
                "test",
                targets,
                game.target() != null,
                game.description().adversary(),
                game.seed(),
                null,
                PATIENCE,
                false);
        return new ReplayPlan(
                "R/1",
                "somebody",
                game.setting(),
                game.pacing(),
                PATIENCE,
                adversary,
                game.target(),
                game.defences().readLabels(),
                truth);
    }

    /** Answers by a hash of everything it has seen. */
    private record Wild(long seed) implements GeneratorConfig {
        @Override
        public void check(Setting setting, Node node) {
            // Plays anything.
        }

        @Override
        public Generator create(Setting setting) {
            long[] hash = {seed};
            int most = setting.proper() ? Math.min(6, setting.hypotheses().size()) : 60;
            return turn -> {
                hash[0] = (hash[0] ^ turn.word()) * 0x9E3779B97F4A7C15L;
                int asked = 1 + Math.floorMod(hash[0] >>> 9, most);
                if (setting.proper() && setting.hypotheses().language(asked).contains(turn.word() + asked)) {
                    hash[0]++;
                }
                int value = 1 + Math.floorMod(hash[0] >>> 17, most);
                return setting.proper() ? new Answer.Hypothesis(value) : new Answer.Word(value);
            };
        }
    }
}
