package io.refeed.strategy.adversary;

import io.refeed.game.Answer;
import io.refeed.game.Catalog;
import io.refeed.game.Game;
import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Setting;
import io.refeed.game.Turn;
import io.refeed.language.Language;
import io.refeed.language.spec.Node;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Games of the paper's theorems against generators that no one designed to win or to lose. */
final class Opponents {
    private static final Catalog CATALOG = Catalog.load();
    private static final int STATES = 5;

    private Opponents() {}

    /** A game of one theorem: class and adversary are called alike. */
    static Game game(String theorem, int rounds, Map<String, ?> adversary, Map<String, ?> generator) {
        Map<String, Object> opponent = new LinkedHashMap<>(adversary);
        opponent.put("kind", theorem);
        return read(Map.of(
                "id", "g",
                "class", Map.of("kind", theorem),
                "adversary", opponent,
                "generator", generator,
                "rounds", rounds));
    }

    static Game read(Map<String, ?> game) {
        return Game.read(Node.root(game), CATALOG);
    }

    /** The same game with a generator of one's own. */
    static Game against(Game game, Function<Setting, Generator> generator) {
        GeneratorConfig config = new GeneratorConfig() {
            @Override
            public void check(Setting setting, Node node) {}

            @Override
            public Generator create(Setting setting) {
                return generator.apply(setting);
            }
        };
        return game.against(config);
    }

    /** The same game with a generator drawn at random: an automaton, or answers from a list. */
    static Game random(Game game, Random random) {
        if (random.nextInt(4) == 0) {
            long[] answers = random.longs(1 + random.nextInt(60), 1, 40).toArray();
            return against(game, setting -> {
                return turn -> answer(setting, answers[Math.min(turn.round(), answers.length) - 1]);
            });
        }
        long seed = random.nextLong();
        return against(game, setting -> new Automaton(setting, new Random(seed)));
    }

    private static Answer answer(Setting setting, long value) {
        return setting.proper() ? new Answer.Hypothesis((int) value) : new Answer.Word(value);
    }

    /**
     * Goes from state to state by the residue of the word; every state has its own way to answer. In proper games it
     * asks now and then, and its answer may depend on what it is told.
     */
    private static final class Automaton implements Generator {
        private final Setting setting;
        private final int modulus;
        private final int[][] next;
        private final int[] ways;
        private final int[] numbers;
        private final Map<Long, Boolean> shown = new HashMap<>();
        private int state;
        private int round;
        private long greatest;
        private long last = 1;

        Automaton(Setting setting, Random random) {
            this.setting = setting;
            this.modulus = 1 + random.nextInt(4);
            this.next = new int[STATES][];
            for (int i = 0; i < STATES; i++) {
                next[i] = random.ints(modulus, 0, STATES).toArray();
            }
            this.ways = random.ints(STATES, 0, 6).toArray();
            this.numbers = random.ints(STATES, 1, 12).toArray();
        }

        @Override
        public Answer answer(Turn turn) {
            return Opponents.answer(setting, answer(turn.word()));
        }

        private long answer(long word) {
            round++;
            state = next[state][(int) (word % modulus)];
            shown.put(word, true);
            greatest = Math.max(greatest, word);
            last = answer(word, numbers[state], ways[state]);
            return last;
        }

        private long answer(long word, int number, int way) {
            boolean told = setting.proper() && ask(1 + number % 3, word + number);
            return switch (way) {
                case 0 -> number;
                case 1 -> word + number;
                case 2 -> greatest + number;
                case 3 -> last + (told ? 0 : 1);
                case 4 -> setting.proper() ? (told ? 1 : round) : fresh(number);
                default -> setting.proper() ? 1 : fresh(1);
            };
        }

        private boolean ask(int index, long position) {
            Language language = setting.hypotheses().language(index);
            return language.contains(position);
        }

        private long fresh(int from) {
            long position = from;
            while (shown.containsKey(position)) {
                position += 3;
            }
            return position;
        }
    }

    static List<String> names(Map<String, ?> targets) {
        return List.copyOf(targets.keySet());
    }
}
