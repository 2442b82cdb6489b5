package io.refeed.strategy.generator.critical;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Diagnostics;
import io.refeed.game.Generator;
import io.refeed.language.Language;
import io.refeed.language.PeriodicSet;
import io.refeed.strategy.Asking;
import io.refeed.strategy.generator.Listed;
import io.refeed.strategy.generator.RandomGame;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The two engines against each other and against the algorithms as printed, on the same random games of numbers. */
class EnginesTest {
    private static final int GAMES = 400;
    private static final int ROUNDS = 30;

    /** Words that may be forbidden without leaving any language of a {@link RandomGame} finite. */
    private static final List<Language> FILTERS =
            List.of(PeriodicSet.finite(), PeriodicSet.finite(1, 2, 3, 5, 8, 13, 21, 34, 55), PeriodicSet.upTo(20));

    @ParameterizedTest(name = "safeguards left out: {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void witnessProtectionIsTheSameWithAnySafeguardsLeftOut(int without) {
        Set<Safeguard> left = IntStream.range(0, 4)
                .filter(bit -> (without & 1 << bit) != 0)
                .mapToObj(bit -> Safeguard.values()[bit])
                .collect(Collectors.toSet());
        for (int game = 0; game < GAMES; game++) {
            play(1000L * without + game, CriticalRules.witnessProtection(left));
        }
    }

    @ParameterizedTest(name = "endpoint: {0}")
    @ValueSource(booleans = {false, true})
    void kleinbergMullainathanIsTheSame(boolean endpoint) {
        for (int game = 0; game < 2 * GAMES; game++) {
            play(game, CriticalRules.kleinbergMullainathan(endpoint));
        }
    }

    private static void play(long seed, CriticalRules rules) {
        RandomGame game = new RandomGame(seed);
        Listed hypotheses = game.hypotheses();
        Language forbidden = FILTERS.get(new Random(seed).nextInt(FILTERS.size()));
        Literal literal = Literal.of(hypotheses, rules).avoiding(forbidden);
        Generator scanning = new CriticalGenerator(rules, new ScanningEngine(hypotheses, rules)).avoiding(forbidden);
        Generator computed = new CriticalGenerator(rules, new ComputedEngine(hypotheses, rules)).avoiding(forbidden);
        for (int round = 1; round <= ROUNDS; round++) {
            long word = game.word();
            long expected = literal.answer(word);

            long scanned = Asking.answer(scanning, word);
            long answer = Asking.answer(computed, word);

            assertThat(scanned).as("seed %s, round %s, scanning", seed, round).isEqualTo(expected);
            assertThat(answer).as("seed %s, round %s, computed", seed, round).isEqualTo(expected);
            assertThat(inside(scanning)).as("seed %s, round %s", seed, round).isEqualTo(inside(literal));
            assertThat(inside(computed)).as("seed %s, round %s", seed, round).isEqualTo(inside(literal));
            game.answered(answer);
        }
    }

    @ParameterizedTest
    @EnumSource
    void properKleinbergMullainathanIsTheSame(Stream stream) {
        CriticalRules rules = CriticalRules.kleinbergMullainathan(false);
        for (long seed = 0; seed < 2 * GAMES; seed++) {
            RandomGame game = new RandomGame(seed);
            Listed hypotheses = game.hypotheses();
            Generator scanning = new ProperCriticalGenerator(hypotheses, new ScanningEngine(hypotheses, rules));
            Generator computed = new ProperCriticalGenerator(hypotheses, new ComputedEngine(hypotheses, rules));
            for (int round = 1; round <= ROUNDS; round++) {
                long word = game.word();
                long expected = Asking.answer(scanning, word);

                long answer = Asking.answer(computed, word);

                assertThat(answer).as("seed %s, round %s", seed, round).isEqualTo(expected);
                assertThat(inside(computed))
                        .as("seed %s, round %s", seed, round)
                        .isEqualTo(inside(scanning));
                game.answered(
                        stream == Stream.FED_BACK
                                ? hypotheses.language((int) answer).next(round)
                                : word);
            }
        }
    }

    /** Whether the stream of a proper game repeats words of earlier answers. */
    enum Stream {
        PLAIN,
        FED_BACK
    }

    private static Diagnostics inside(Generator generator) {
        Diagnostics inside = generator.diagnostics().orElseThrow();
        return new Diagnostics(
                inside.active(), inside.selected(), inside.cutoff(), inside.witnesses(), inside.sure(), 0);
    }
}
