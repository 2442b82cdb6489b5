package io.refeed.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Diagnostics;
import io.refeed.game.Game;
import io.refeed.game.Round;
import io.refeed.game.Status;
import io.refeed.game.play.Simulation;
import io.refeed.game.referee.RoundMeasures;
import io.refeed.game.referee.RoundObserver;
import io.refeed.game.referee.Verdict;
import io.refeed.language.Domain;
import io.refeed.language.HypothesisClass;
import io.refeed.language.spec.SpecException;
import io.refeed.strategy.generator.RandomGame;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adversaries, generators, defences and the referee see no more of words than what their domain tells. */
class AnyDomainTest {
    private static final long GAMES = 500;
    private static final long BOUND = 45;
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final Scrambled ENDLESS = new Scrambled(Domain.LIMIT);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void gamesAreTheSameHoweverWordsAreNumbered(int part) {
        Set<Object> played = new HashSet<>();
        for (long seed = part * GAMES; seed < (part + 1) * GAMES; seed++) {
            HypothesisClass naturals = new RandomGame(seed).hypotheses();
            RandomSetup setup = RandomSetup.of(seed, naturals);
            Game plain;
            try {
                plain = setup.on(naturals);
            } catch (SpecException e) {
                continue;
            }
            Game scrambled = setup.on(ENDLESS.scramble(naturals));

            Telling expected = Telling.of(plain);
            Telling told = Telling.of(scrambled);

            assertThat(told.rounds()).as("seed %s: %s", seed, setup).containsExactlyElementsOf(expected.rounds());
            assertThat(told.gauges()).as("seed %s: %s", seed, setup).isEqualTo(expected.gauges());
            assertThat(told.blocks()).as("seed %s: %s", seed, setup).isEqualTo(expected.blocks());
            assertThat(told.verdict()).as("seed %s: %s", seed, setup).isEqualTo(expected.verdict());
            played.add(setup.adversary().get("kind"));
            played.add(setup.generator().get("kind"));
        }
        assertThat(played).hasSize(12 + 6);
    }

    /** What a game has come to, with words spelled. */
    private record Telling(List<String> rounds, List<RoundMeasures> gauges, List<String> blocks, Verdict verdict) {
        static Telling of(Game game) {
            List<String> rounds = new ArrayList<>();
            List<RoundMeasures> gauges = new ArrayList<>();
            Simulation.Result result =
                    Simulation.play(game, true, true, round -> rounds.add(spell(round, game)), new RoundObserver() {
                        @Override
                        public void judged(
                                int round, boolean invalid, boolean repeated, boolean echoed, boolean offTarget) {}

                        @Override
                        public void measured(Supplier<RoundMeasures> gauge) {
                            gauges.add(gauge.get());
                        }
                    });
            List<String> blocks =
                    result.referee().blocks().stream().map(Object::toString).toList();
            return new Telling(rounds, gauges, blocks, result.verdict());
        }

        private static String spell(Round round, Game game) {
            Domain domain = game.setting().domain();
            return round.round() + ": " + domain.spell(round.word()) + " " + round.origin() + " " + round.source()
                    + " -> "
                    + (round.answered() ? game.setting().spell(round.answer()) : "none")
                    + (round.diagnostics() == null ? "" : " by " + spell(round.diagnostics(), domain));
        }

        private static String spell(Diagnostics inside, Domain domain) {
            return inside.active() + " " + inside.selected() + " "
                    + (inside.cutoff() == Domain.NONE ? "0" : domain.spell(inside.cutoff())) + " "
                    + inside.witnesses().longStream().mapToObj(domain::spell).toList() + " " + inside.sure();
        }
    }

    @Test
    void gamesThatNeedWordsBeyondTheBoundBreakOff() {
        for (long seed = 0; seed < GAMES; seed++) {
            HypothesisClass naturals = new RandomGame(seed).hypotheses();
            RandomSetup setup = RandomSetup.of(seed, naturals);
            Game endless;
            try {
                endless = setup.on(ENDLESS.scramble(naturals));
            } catch (SpecException e) {
                continue;
            }
            Game bounded = setup.on(new Scrambled(BOUND).scramble(naturals));

            Telling expected = Telling.of(endless);
            Telling told = Telling.of(bounded);

            int last = told.rounds().size();
            boolean brokenOff = told.verdict().status() == Status.UNFINISHED;
            int answered = brokenOff && last > 0 && told.rounds().get(last - 1).endsWith("none") ? last - 1 : last;
            assertThat(told.rounds().subList(0, answered))
                    .as("seed %s: %s", seed, setup)
                    .isEqualTo(expected.rounds().subList(0, answered));
            assertThat(brokenOff || last == expected.rounds().size()).isTrue();
            if (brokenOff) {
                String broken = expected.rounds().get(answered);
                String needed = answered == last ? broken.substring(0, broken.indexOf(" ->")) : broken;
                assertThat(NUMBER.matcher(needed.substring(needed.indexOf(':') + 1))
                                .results()
                                .mapToLong(number -> Long.parseLong(number.group())))
                        .as("seed %s: %s: %s", seed, setup, broken)
                        .anyMatch(number -> number > BOUND);
                List<String> violations = told.verdict().violations().stream()
                        .map(violation -> violation.code().label() + " in round " + violation.round())
                        .toList();
                assertThat(violations).as("seed %s: %s", seed, setup).contains("budget in round " + (answered + 1));
            }
        }
    }
}
