package io.refeed.replayer;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryConfig;
import io.refeed.game.BudgetException;
import io.refeed.game.Choice;
import io.refeed.game.Game;
import io.refeed.game.Outputs;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.game.Status;
import io.refeed.game.Target;
import io.refeed.game.play.Simulation;
import io.refeed.language.HypothesisClass;
import io.refeed.language.spec.Node;
import io.refeed.protocol.message.Provenance;
import io.refeed.protocol.message.StreamEnd;
import io.refeed.protocol.message.StreamWord;
import io.refeed.protocol.message.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A game whose adversary has no word to show that is small enough ends unfinished, the same way for all replayers. */
class BudgetTest {
    private static final String REASON = "the next word has more than 10000 letters";

    static List<Long> seeds() {
        return new Random(20_000).longs(300).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twinsAndRestartsWriteOneEnd(long seed) {
        Random random = new Random(seed);
        Game game = game(random, seed, "lockstep");
        World.Nuisance nuisance = random.nextBoolean() ? World.Nuisance.WILD : World.Nuisance.NONE;
        World world = new World(game, seed, 1 + random.nextInt(3), nuisance, random.nextBoolean() ? 0.01 : 0);
        int answered = ((Tiring) game.adversary()).rounds();

        world.play();

        long afterLast = afterLastAnswer(world);
        assertThat(ends(world)).as("seed %d", seed).isNotEmpty().allSatisfy(end -> {
            assertThat(end.rounds()).isEqualTo(answered);
            assertThat(end.status()).isEqualTo(Status.UNFINISHED);
            assertThat(end.reason()).isEqualTo(REASON);
            if (answered > 0) {
                assertThat(end.seen()).isEqualTo(afterLast);
            }
        });
        assertNothingBeyond(world, answered, seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEndThatWasLostIsWrittenAgain(long seed) {
        Random random = new Random(seed);
        Game game = game(random, seed, "lockstep");
        World world = new World(game, seed, 1 + random.nextInt(2), World.Nuisance.NONE, 0);
        List<Round> expected = new ArrayList<>();
        Simulation.Result played = Simulation.play(game, false, expected::add);
        world.play();
        List<StreamEnd> before = ends(world);
        List<Truth> truths = List.copyOf(world.topics.truth);
        world.topics.stream.removeIf(StreamEnd.class::isInstance);
        world.lose(random.nextDouble());

        world.play();

        assertThat(ends(world)).as("seed %d", seed).isNotEmpty().allMatch(before.get(0)::equals);
        assertThat(world.topics.truth).as("seed %d", seed).allMatch(truths::contains);
        World.Fold fold = world.fold();
        assertThat(fold.rounds).as("seed %d", seed).isEqualTo(expected);
        assertThat(fold.log.status()).isEqualTo(played.verdict().status()).isEqualTo(Status.UNFINISHED);
        assertThat(fold.violations).as("seed %d", seed).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void withARateTheGameEndsAfterTheAnsweredPrefix(long seed) {
        Random random = new Random(seed);
        Game game = game(random, seed, Map.of("rate", 2000.0));
        World world = new World(game, seed, 1 + random.nextInt(2), World.Nuisance.NONE, 0.01);
        int shown = ((Tiring) game.adversary()).rounds();

        world.play();

        StreamEnd first = ends(world).get(0);
        assertThat(first.status()).as("seed %d", seed).isEqualTo(Status.UNFINISHED);
        assertThat(first.reason()).isEqualTo(REASON);
        assertThat(first.rounds()).as("seed %d", seed).isLessThanOrEqualTo(shown);
        assertThat(world.fold().log.rounds()).as("seed %d", seed).isGreaterThanOrEqualTo(first.rounds());
        assertNothingBeyond(world, shown, seed);
    }

    private static Game game(Random random, long seed, Object pacing) {
        boolean late = pacing.equals("lockstep") && random.nextInt(3) == 0;
        List<Map<String, Object>> some = late ? Table.LATE : Table.ADVERSARIES;
        // Of the adversaries that stop by themselves none does so in the first three rounds.
        int rounds = random.nextInt(late ? 3 : 30);
        Game game = Table.game(some.get(random.nextInt(some.size())), 40, seed, pacing);
        return new Game(
                game.setting(),
                game.target(),
                game.generator(),
                game.defences(),
                new Tiring(game.adversary(), rounds),
                game.description());
    }

    private static List<StreamEnd> ends(World world) {
        return world.topics.stream.stream()
                .filter(StreamEnd.class::isInstance)
                .map(StreamEnd.class::cast)
                .toList();
    }

    /** The word without room is not sent, and has no provenance. */
    private static void assertNothingBeyond(World world, int rounds, long seed) {
        assertThat(world.topics.provenance)
                .as("seed %d", seed)
                .extracting(Provenance::round)
                .allMatch(round -> round <= rounds);
        assertThat(world.topics.stream)
                .as("seed %d", seed)
                .filteredOn(StreamWord.class::isInstance)
                .allMatch(word -> ((StreamWord) word).round() <= rounds);
    }

    /** By the provenance that stands first: a round's answer is the first that lies at or after the round's seen. */
    private static long afterLastAnswer(World world) {
        long after = 0;
        for (int round = 1; ; round++) {
            int wanted = round;
            Optional<Provenance> first = world.topics.provenance.stream()
                    .filter(one -> one.round() == wanted)
                    .findFirst();
            if (first.isEmpty()) {
                return after;
            }
            int offset = (int) first.get().seen();
            while (world.topics.outputs.get(offset).round() != round
                    || !world.topics.outputs.get(offset).fits(world.game.setting())) {
                offset++;
            }
            after = offset + 1L;
        }
    }

    /** Plays like another adversary for some rounds, and then has no word that it may show. */
    private record Tiring(AdversaryConfig config, int rounds) implements AdversaryConfig {
        @Override
        public void check(Setting setting, Target target, Node node) {
            config.check(setting, target, node);
        }

        @Override
        public boolean settlesTargets() {
            return config.settlesTargets();
        }

        @Override
        public boolean writesClass() {
            return config.writesClass();
        }

        @Override
        public long questions() {
            return config.questions();
        }

        @Override
        public boolean noisy() {
            return config.noisy();
        }

        @Override
        public Adversary create(Setting setting, Target target, long seed) {
            Adversary adversary = config.create(setting, target, seed);
            return new Adversary() {
                @Override
                public Choice choose(int round, Outputs outputs) {
                    if (round > rounds) {
                        throw new BudgetException(REASON);
                    }
                    return adversary.choose(round, outputs);
                }

                @Override
                public List<Target> targets() {
                    return adversary.targets();
                }

                @Override
                public void end(Outputs outputs) {
                    adversary.end(outputs);
                }

                @Override
                public Optional<HypothesisClass> hypotheses() {
                    return adversary.hypotheses();
                }

                @Override
                public Map<String, Object> findings() {
                    return adversary.findings();
                }

                @Override
                public Optional<Map<String, Object>> table() {
                    return adversary.table();
                }

                @Override
                public boolean over() {
                    return adversary.over();
                }
            };
        }
    }
}
