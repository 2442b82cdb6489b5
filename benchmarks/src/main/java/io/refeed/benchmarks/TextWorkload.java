package io.refeed.benchmarks;

import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.language.spec.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The games on text that are measured. In all of them the target is the last language, every second word fed back. */
public enum TextWorkload {
    /**
     * The words of the target, (ab)*a, are two letters longer each: the n-th lies at a position of 2n binary digits.
     */
    FAR_OUT {
        @Override
        public Game game(String generator, int rounds) {
            return read("strings:ab", regexes("(a|b)*", "(ab)*a?", "(ab)*a|b", "(ab)*a"), generator, rounds);
        }
    },

    /** A little English: sentences of a few words, some of them with adjectives and subordinate clauses. */
    ENGLISH {
        @Override
        public Game game(String generator, int rounds) {
            String animal = "(the|a) big* (cat|dog)";
            String clause = animal + " (sleeps | sees " + animal + ")";
            return read(
                    Map.of("sentences", List.of("the", "a", "cat", "dog", "sleeps", "sees", "big", "and")),
                    regexes(".+", animal + " .*", clause + " .*", clause + " (and " + clause + ")*"),
                    generator,
                    rounds);
        }
    };

    /** The letters of {@link #languages}' words that tell one language from another. */
    private static final int MARK = 6;

    /**
     * A game.
     *
     * @param generator the kind of generator
     * @param rounds the number of rounds
     */
    public abstract Game game(String generator, int rounds);

    /**
     * A game with so many languages that all stay active: each has the words of the target, (ab|ba)*, and those with
     * six letters of its own in them.
     *
     * @param languages at most 64
     */
    public static Game languages(String generator, int languages, int rounds) {
        String target = "(ab|ba)*";
        List<Object> list = new ArrayList<>();
        IntStream.range(1, languages).forEach(i -> list.add(regex("(a|b)*" + mark(i) + "(a|b)*|" + target)));
        list.add(regex(target));
        return read("strings:ab", list, generator, rounds);
    }

    private static String mark(int number) {
        StringBuilder letters = new StringBuilder();
        for (int bit = MARK - 1; bit >= 0; bit--) {
            letters.append((number >> bit & 1) == 0 ? 'a' : 'b');
        }
        return letters.toString();
    }

    /**
     * A game whose target's automaton has so many states: one factor of this number divides the letters a in each word of
     * the target, the other factor the letters b. Two more languages stay active: all words, and those with such letters a.
     */
    public static Game states(String generator, int states, int rounds) {
        int factor = (int) Math.sqrt(states);
        while (states % factor != 0) {
            factor--;
        }
        Object as = regex("((b*a){" + factor + "})*b*");
        Object bs = regex("((a*b){" + states / factor + "})*a*");
        return read("strings:ab", List.of("all", as, Map.of("intersection", List.of(as, bs))), generator, rounds);
    }

    private static List<Object> regexes(String... patterns) {
        List<Object> list = new ArrayList<>();
        for (String pattern : patterns) {
            list.add(regex(pattern));
        }
        return list;
    }

    private static Object regex(String pattern) {
        return Map.of("regex", pattern);
    }

    private static Game read(Object domain, List<Object> languages, String generator, int rounds) {
        Map<String, Object> hypotheses = new LinkedHashMap<>();
        hypotheses.put("kind", "explicit");
        hypotheses.put("domain", domain);
        hypotheses.put("languages", languages);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", "benchmark");
        tree.put("class", hypotheses);
        tree.put("target", (long) languages.size());
        tree.put("generator", Map.of("kind", generator));
        tree.put("adversary", Map.of("kind", "echo-alternate"));
        tree.put("rounds", (long) rounds);
        return Game.read(Node.root(tree), Catalog.load());
    }
}
