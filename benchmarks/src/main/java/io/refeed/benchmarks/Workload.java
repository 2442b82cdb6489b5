package io.refeed.benchmarks;

import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.language.spec.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The games that are measured. What their numbers of active hypotheses are is for Witness Protection. */
public enum Workload {
    /** The numbers from i on, the target the last, its words in order: all hypotheses stay active. */
    TAILS {
        @Override
        public Game game(String generator, int hypotheses, int rounds) {
            List<Object> languages = new ArrayList<>();
            IntStream.rangeClosed(1, hypotheses).forEach(i -> languages.add(Map.of("from", (long) i)));
            return read(languages, hypotheses, generator, "none", rounds);
        }
    },

    /**
     * All numbers, then all but one each, the target the last. Thanks to the first, every number is answered before it is
     * shown, so that none but the first becomes sure: all hypotheses stay active.
     */
    COFINITE {
        @Override
        public Game game(String generator, int hypotheses, int rounds) {
            List<Object> languages = new ArrayList<>();
            languages.add("all");
            for (long i = 2; i <= hypotheses; i++) {
                languages.add(Map.of("allExcept", List.of(i)));
            }
            return read(languages, hypotheses, generator, "none", rounds);
        }
    },

    /** The multiples of i, the target those of 6, every second word fed back: 1, 2, 3 and 6 at most stay active. */
    MULTIPLES {
        @Override
        public Game game(String generator, int hypotheses, int rounds) {
            List<Object> languages = new ArrayList<>();
            IntStream.rangeClosed(1, hypotheses).forEach(i -> languages.add(Map.of("multiples", (long) i)));
            return read(languages, 6, generator, "echo-alternate", rounds);
        }
    };

    /**
     * A game.
     *
     * @param generator the kind of generator
     * @param hypotheses the size of the class, at least 6
     * @param rounds the number of rounds
     */
    public abstract Game game(String generator, int hypotheses, int rounds);

    /** All numbers and the multiples of one, these the target: each word lies that much further than the one before. */
    public static Game gaps(String generator, long step, int rounds) {
        return read(List.of("all", Map.of("multiples", step)), 2, generator, "none", rounds);
    }

    private static Game read(List<?> languages, int target, String generator, String adversary, int rounds) {
        Map<String, Object> hypotheses = new LinkedHashMap<>();
        hypotheses.put("kind", "explicit");
        hypotheses.put("domain", "naturals");
        hypotheses.put("languages", languages);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", "benchmark");
        tree.put("class", hypotheses);
        tree.put("target", (long) target);
        tree.put("generator", Map.of("kind", generator));
        tree.put("adversary", Map.of("kind", adversary));
        tree.put("rounds", (long) rounds);
        return Game.read(Node.root(tree), Catalog.load());
    }
}
