package io.refeed.replayer;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Adversary;
import io.refeed.game.Choice;
import io.refeed.game.Game;
import io.refeed.game.NamedTargets;
import io.refeed.game.Outputs;
import io.refeed.game.Round;
import io.refeed.game.Status;
import io.refeed.game.play.Simulation;
import io.refeed.game.referee.Referee;
import io.refeed.game.referee.Violation;
import io.refeed.protocol.message.Output;
import io.refeed.protocol.message.Provenance;
import io.refeed.testing.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Whatever the topics do to the replayers, the log that comes out is the game. */
class ReplayedGamePropertyTest {
    private static final Map<String, Object> RATE = Map.of("rate", 2000.0);

    @Seeds(400)
    void inLockstepTheLogIsTheGameThatIsPlayedInMemory(long seed) {
        Random random = new Random(seed);
        Game game = Table.game(anyAdversary(random, true), 1 + random.nextInt(40), seed, "lockstep");
        World world = new World(
                game,
                seed,
                1 + random.nextInt(3),
                random.nextBoolean() ? World.Nuisance.HARMLESS : World.Nuisance.NONE,
                random.nextBoolean() ? 0.01 : 0);

        world.play();

        List<Round> expected = new ArrayList<>();
        Simulation.Result played = Simulation.play(game, false, expected::add);
        World.Fold fold = world.fold();
        assertThat(fold.rounds).isEqualTo(expected);
        assertThat(fold.log.status()).isEqualTo(Status.FINISHED);
        assertThat(fold.violations)
                .extracting(Violation::code)
                .doesNotContain(Violation.Code.WRONG_ORIGIN, Violation.Code.CONFLICTING_WORD);
        assertSettled(world, played.referee());
    }

    @Seeds(400)
    void inLockstepEveryChoiceFollowsFromTheAnswersThatCountWhoeverGaveThem(long seed) {
        Random random = new Random(seed);
        Game game = Table.game(anyAdversary(random, true), 1 + random.nextInt(40), seed, "lockstep");
        World world =
                new World(game, seed, 1 + random.nextInt(3), World.Nuisance.WILD, random.nextBoolean() ? 0.01 : 0);

        world.play();

        World.Fold fold = world.fold();
        assertThat(fold.log.status()).isEqualTo(Status.FINISHED);
        Referee referee = Referee.trustingNobody(game, Referee.BLOCK);
        fold.rounds.forEach(referee::add);
        assertThat(fold.rounds.size() == game.setting().rounds()
                        || referee.shadow().orElseThrow().over())
                .isTrue();
        referee.end();
        assertSettled(world, referee);
        assertThat(referee.verdict(Status.FINISHED).violations())
                .extracting(Violation::code)
                .doesNotContain(Violation.Code.WRONG_ORIGIN, Violation.Code.CONFLICTING_WORD);
        assertThat(fold.violations)
                .extracting(Violation::code)
                .doesNotContain(Violation.Code.WRONG_ORIGIN, Violation.Code.CONFLICTING_WORD);
    }

    @Seeds(400)
    void inLockstepWhateverIsLostOfTheReplayersRecordsIsWrittenAgain(long seed) {
        Random random = new Random(seed);
        Game game = Table.game(anyAdversary(random, true), 1 + random.nextInt(40), seed, "lockstep");
        World world = new World(game, seed, 1 + random.nextInt(2), World.Nuisance.NONE, 0);
        world.play(random.nextInt(3000));
        world.lose(random.nextDouble());

        world.play();

        List<Round> expected = new ArrayList<>();
        Simulation.Result played = Simulation.play(game, false, expected::add);
        World.Fold fold = world.fold();
        assertThat(fold.rounds).isEqualTo(expected);
        assertThat(fold.log.status()).isEqualTo(Status.FINISHED);
        assertThat(fold.violations).isEmpty();
        assertSettled(world, played.referee());
    }

    @Seeds(400)
    void withARateWhateverIsLostOfTheReplayersRecordsIsWrittenAgain(long seed) {
        Random random = new Random(seed);
        Game game = Table.game(anyAdversary(random, false), 1 + random.nextInt(60), seed, RATE);
        World world = new World(game, seed, 1, World.Nuisance.NONE, 0);
        world.play(random.nextInt(3000));
        world.lose(random.nextDouble());

        world.play();

        World.Fold fold = world.fold();
        assertThat(fold.log.status()).isEqualTo(Status.FINISHED);
        assertThat(fold.rounds).hasSize(game.setting().rounds());
        assertThat(fold.violations).isEmpty();
    }

    @Seeds(400)
    void withARateEveryChoiceFollowsFromTheAnswersBeforeItsSeen(long seed) {
        Random random = new Random(seed);
        Game game = Table.game(anyAdversary(random, false), 1 + random.nextInt(60), seed, RATE);
        World.Nuisance nuisance = random.nextBoolean() ? World.Nuisance.WILD : World.Nuisance.NONE;
        World world = new World(game, seed, 1, nuisance, random.nextBoolean() ? 0.01 : 0);

        world.play();

        World.Fold fold = world.fold();
        assertThat(fold.log.status()).isEqualTo(Status.FINISHED);
        assertThat(fold.rounds).hasSize(game.setting().rounds());
        assertThat(chosenByTheLog(world)).isEqualTo(choices(fold.rounds));
        assertThat(fold.violations)
                .extracting(Violation::code)
                .doesNotContain(Violation.Code.WRONG_ORIGIN, Violation.Code.CONFLICTING_WORD);
    }

    /** A replayer that was too late with one round may be the first with the next ones, which it chose before it knew. */
    @Seeds(400)
    void withARateTwinsKeepToTheRulesAndShowEveryRound(long seed) {
        Random random = new Random(seed);
        Game game = Table.game(anyAdversary(random, false), 1 + random.nextInt(60), seed, RATE);
        World.Nuisance nuisance = random.nextBoolean() ? World.Nuisance.HARMLESS : World.Nuisance.NONE;
        World world = new World(game, seed, 2 + random.nextInt(2), nuisance, random.nextBoolean() ? 0.01 : 0);

        world.play();

        World.Fold fold = world.fold();
        assertThat(fold.log.status()).isEqualTo(Status.FINISHED);
        assertThat(fold.rounds).hasSize(game.setting().rounds());
        Referee referee = Referee.trustingNobody(game, Referee.BLOCK);
        fold.rounds.forEach(referee::add);
        assertThat(referee.verdict(Status.FINISHED).violations())
                .extracting(Violation::code)
                .doesNotContain(Violation.Code.WRONG_ORIGIN);
        if (!game.description().adversary().equals(Table.SCRIPT)) {
            assertThat(referee.verdict(Status.FINISHED).over().legal()
                            || game.adversary().noisy())
                    .isTrue();
        }
    }

    private static Map<String, Object> anyAdversary(Random random, boolean late) {
        List<Map<String, Object>> some = late && random.nextInt(3) == 0 ? Table.LATE : Table.ADVERSARIES;
        return some.get(random.nextInt(some.size()));
    }

    /** Where the adversary settles its targets, every truth that the replayers wrote says what the referee finds. */
    private static void assertSettled(World world, Referee referee) {
        if (world.game.target() != null) {
            return;
        }
        List<NamedTargets.Named> targets = referee.targets().stream()
                .map(target -> new NamedTargets.Named(target.name(), target.form()))
                .toList();
        assertThat(world.topics.truth).isNotEmpty().allSatisfy(truth -> {
            assertThat(truth.settled()).isTrue();
            assertThat(truth.targets()).isEqualTo(targets);
            assertThat(truth.table()).isEqualTo(referee.table().orElse(null));
        });
    }

    private static List<String> choices(List<Round> rounds) {
        return rounds.stream()
                .map(round -> round.word() + " " + round.origin() + " " + round.source())
                .toList();
    }

    /** What the adversary chooses if it is shown, before each round, the counted answers before the round's seen. */
    private static List<String> chosenByTheLog(World world) {
        Map<Integer, Provenance> first = new HashMap<>();
        world.topics.provenance.forEach(one -> first.putIfAbsent(one.round(), one));
        Adversary adversary = world.plan.newAdversary();
        Outputs outputs = new Outputs();
        Set<Integer> answered = new HashSet<>();
        int offset = 0;
        List<String> chosen = new ArrayList<>();
        for (int round = 1; round <= world.game.setting().rounds(); round++) {
            for (; offset < first.get(round).seen(); offset++) {
                Output output = world.topics.outputs.get(offset);
                Provenance asked = first.get(output.round());
                if (output.fits(world.game.setting())
                        && asked != null
                        && offset >= asked.seen()
                        && answered.add(output.round())) {
                    outputs.add(
                            output.round(),
                            world.game.setting().answer(output.answer()).value());
                }
            }
            Choice choice = adversary.choose(round, outputs);
            chosen.add(choice.word() + " " + choice.origin() + " " + choice.source());
        }
        return chosen;
    }
}
