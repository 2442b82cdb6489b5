package io.refeed.operations.bench;

import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.language.spec.Node;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.experiment.PlannedGame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The games that are measured. */
final class Workloads {
    private static final String KIND = "kind";

    private final Catalog catalog = Catalog.load();

    /** Cheap games: Witness Protection on two languages, every second word fed back. */
    Experiment cheap(int games, int rounds) {
        List<PlannedGame> planned = new ArrayList<>();
        for (int i = 1; i <= games; i++) {
            planned.add(new PlannedGame(cheap("g" + i, rounds), null));
        }
        return new Experiment("bench", planned);
    }

    /** The same, one game. */
    Game cheap(String id, int rounds) {
        return game(id, List.of("all", Map.of("multiples", 2L)), 2, "witness-protection", "echo-alternate", rounds);
    }

    /** The same games, played by the player on the other side of a bridge. */
    Experiment bridged(int games, int rounds) {
        List<PlannedGame> planned = new ArrayList<>();
        for (int i = 1; i <= games; i++) {
            Map<String, Object> player = Map.of(KIND, "external", "player", BridgeBench.PLAYER);
            planned.add(new PlannedGame(
                    game("b" + i, List.of("all", Map.of("multiples", 2L)), 2, player, "echo-alternate", rounds), null));
        }
        return new Experiment("bench-bridge", planned);
    }

    /**
     * All numbers, then all numbers but one each, the target the last. Thanks to the first, every number is answered before
     * it is shown, so none but the first becomes sure, and all hypotheses stay active.
     */
    Game cofinite(int hypotheses, String generator) {
        List<Object> languages = new ArrayList<>();
        languages.add("all");
        for (long i = 2; i <= hypotheses; i++) {
            languages.add(Map.of("allExcept", List.of(i)));
        }
        return game("cofinite-" + hypotheses, languages, hypotheses, generator, "none", hypotheses);
    }

    /** The numbers from i on, the target the last. */
    Game tails(int hypotheses, String generator) {
        List<Object> languages = new ArrayList<>();
        for (long i = 1; i <= hypotheses; i++) {
            languages.add(Map.of("from", i));
        }
        return game("tails-" + hypotheses, languages, hypotheses, generator, "none", hypotheses);
    }

    private Game game(String id, List<?> languages, int target, String generator, String adversary, int rounds) {
        return game(id, languages, target, Map.of(KIND, generator), adversary, rounds);
    }

    private Game game(
            String id, List<?> languages, int target, Map<String, Object> generator, String adversary, int rounds) {
        Map<String, Object> hypotheses = new LinkedHashMap<>();
        hypotheses.put(KIND, "explicit");
        hypotheses.put("domain", "naturals");
        hypotheses.put("languages", languages);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.put("class", hypotheses);
        tree.put("target", (long) target);
        tree.put("generator", generator);
        tree.put("adversary", Map.of(KIND, adversary));
        tree.put("rounds", (long) rounds);
        return Game.read(Node.root(tree), catalog);
    }
}
