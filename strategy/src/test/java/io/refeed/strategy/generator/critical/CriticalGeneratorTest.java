package io.refeed.strategy.generator.critical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.game.BudgetException;
import io.refeed.game.Diagnostics;
import io.refeed.game.Generator;
import io.refeed.language.Language;
import io.refeed.language.PeriodicSet;
import io.refeed.strategy.Asking;
import io.refeed.strategy.generator.Listed;
import io.refeed.strategy.generator.Questioned;
import io.refeed.strategy.generator.RandomGame;
import io.refeed.testing.Draws;
import io.refeed.testing.Seeds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The engine against the algorithms as they are printed, and against what the theory promises. */
class CriticalGeneratorTest {
    private static final int ROUNDS = 30;

    @Seeds(4000)
    void witnessProtectionEqualsTheLiteralAlgorithmWithAnySafeguardsLeftOut(long seed) {
        Draws draws = new Draws(~seed);
        Set<Safeguard> without = Stream.of(Safeguard.values())
                .filter(safeguard -> draws.choice(2) == 0)
                .collect(Collectors.toUnmodifiableSet());
        RandomGame game = new RandomGame(seed);
        play(
                game,
                Literal.witnessProtection(game.hypotheses(), without),
                hypotheses -> CriticalGenerator.witnessProtection(hypotheses, without));
    }

    @Seeds
    void kleinbergMullainathanEqualsTheLiteralAlgorithm(long seed) {
        boolean endpoint = new Draws(~seed).choice(2) == 0;
        RandomGame game = new RandomGame(seed);
        play(
                game,
                Literal.kleinbergMullainathan(game.hypotheses(), endpoint),
                hypotheses -> CriticalGenerator.kleinbergMullainathan(hypotheses, endpoint));
    }

    private static void play(RandomGame game, Literal literal, Function<Listed, Generator> maker) {
        Questioned questioned = new Questioned(game.hypotheses());
        Generator generator = maker.apply(questioned.hypotheses());
        int asked = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            long word = game.word();
            long expected = literal.answer(word);

            long answer = Asking.answer(generator, word);

            Diagnostics inside = generator.diagnostics().orElseThrow();
            Diagnostics model = literal.diagnostics().orElseThrow();
            assertThat(answer).as("answer of round %s", round).isEqualTo(expected);
            assertThat(inside.queries()).isEqualTo(questioned.count() - asked);
            asked = questioned.count();
            assertThat(inside)
                    .as("inside of round %s", round)
                    .isEqualTo(new Diagnostics(
                            model.active(),
                            model.selected(),
                            model.cutoff(),
                            model.witnesses(),
                            model.sure(),
                            inside.queries()));
            assertThat((long) asked).isLessThanOrEqualTo(round * (model.sure() + model.cutoff()));
            game.answered(answer);
        }
    }

    @Seeds
    void properKleinbergMullainathanAnswersWithTheGreatestCriticalHypothesis(long seed) {
        RandomGame game = new RandomGame(seed);
        Generator generator = new ProperCriticalGenerator(new Questioned(game.hypotheses()).hypotheses());
        TreeSet<Long> shown = new TreeSet<>();
        for (int round = 1; round <= ROUNDS; round++) {
            long word = game.word();
            shown.add(word);

            long answer = Asking.answer(generator, word);

            assertThat(answer)
                    .as("answer of round %s", round)
                    .isEqualTo(greatestCritical(game.hypotheses(), shown, round));
        }
    }

    private static int greatestCritical(Listed hypotheses, SortedSet<Long> shown, int round) {
        long cutoff = Math.max(round, shown.last());
        List<Language> consistent = new ArrayList<>();
        int greatest = 1;
        for (int i = 1; i <= Math.min(round, hypotheses.size()); i++) {
            Language prefix = hypotheses.language(i).intersection(PeriodicSet.upTo(cutoff));
            if (shown.stream().allMatch(hypotheses.language(i)::contains)) {
                if (consistent.stream().allMatch(prefix::isSubsetOf)) {
                    greatest = i;
                }
                consistent.add(hypotheses.language(i));
            }
        }
        return greatest;
    }

    @Test
    void endsTheGameWhereMembershipQuestionsAreTooSlow() {
        Listed hypotheses = new Listed(List.of(PeriodicSet.progression(1, 1L << 26)));
        Generator generator = CriticalGenerator.kleinbergMullainathan(hypotheses, false);
        Generator other = CriticalGenerator.witnessProtection(hypotheses, Set.of());

        assertThatThrownBy(() -> Asking.answer(generator, 1))
                .isInstanceOf(BudgetException.class)
                .hasMessageStartingWith("cutoff beyond 2^26");
        assertThatThrownBy(() -> Asking.answer(other, (1L << 26) + 1))
                .isInstanceOf(BudgetException.class)
                .hasMessageStartingWith("cutoff beyond 2^26");
    }

    @Seeds
    void witnessProtectionAnswersWithNewWordsWhileAHypothesisIsActive(long seed) {
        RandomGame game = new RandomGame(seed);
        Generator generator = CriticalGenerator.witnessProtection(game.hypotheses(), Set.of());
        Set<Long> known = new HashSet<>();
        for (int round = 1; round <= 100; round++) {
            long word = game.word();
            known.add(word);

            long answer = Asking.answer(generator, word);

            if (!generator.diagnostics().orElseThrow().active().isEmpty()) {
                assertThat(known).doesNotContain(answer);
            }
            known.add(answer);
            game.answered(answer);
        }
    }

    @Seeds
    void witnessesStayWhileTheActiveSetDoes(long seed) {
        RandomGame game = new RandomGame(seed);
        Generator generator = CriticalGenerator.witnessProtection(game.hypotheses(), Set.of());
        Diagnostics before = null;
        for (int round = 1; round <= 100; round++) {
            long answer = Asking.answer(generator, game.word());

            Diagnostics inside = generator.diagnostics().orElseThrow();
            assertThat(inside.witnesses().contains(answer)).isFalse();
            if (before != null && inside.active().equals(before.active())) {
                assertThat(inside.witnesses().containsAll(before.witnesses())).isTrue();
            }
            before = inside;
            game.answered(answer);
        }
    }
}
