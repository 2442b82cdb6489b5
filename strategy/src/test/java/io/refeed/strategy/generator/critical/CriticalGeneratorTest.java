package io.refeed.strategy.generator.critical;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Diagnostics;
import io.refeed.game.Generator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The engine against the algorithms as they are printed, and against what the theory promises. */
class CriticalGeneratorTest {
    private static final int ROUNDS = 30;

    @Property(tries = 6000)
    void witnessProtectionEqualsTheLiteralAlgorithmWithAnySafeguardsLeftOut(
            @ForAll long seed, @ForAll @IntRange(max = 15) int ablation) {
        EnumSet<Safeguard> without = EnumSet.noneOf(Safeguard.class);
        for (Safeguard safeguard : Safeguard.values()) {
            if ((ablation & 1 << safeguard.ordinal()) != 0) {
                without.add(safeguard);
            }
        }
        RandomGame game = new RandomGame(seed);
        play(
                game,
                Literal.witnessProtection(game.hypotheses(), without),
                hypotheses -> CriticalGenerator.witnessProtection(hypotheses, without));
    }

    @Property(tries = 2000)
    void kleinbergMullainathanEqualsTheLiteralAlgorithm(@ForAll long seed, @ForAll boolean endpoint) {
        RandomGame game = new RandomGame(seed);
        play(
                game,
                Literal.kleinbergMullainathan(game.hypotheses(), endpoint),
                hypotheses -> CriticalGenerator.kleinbergMullainathan(hypotheses, endpoint));
    }

    private static void play(RandomGame game, Literal literal, Function<Listed, Generator> maker) {
        Questioned questioned = new Questioned(game.hypotheses());
        Generator generator = maker.apply((Listed) questioned.hypotheses());
        int asked = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            long word = game.word();
            long expected = literal.answer(word);

            long answer = generator.answer(word);

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

    @Property
    void witnessProtectionAnswersWithNewWordsWhileAHypothesisIsActive(@ForAll long seed) {
        RandomGame game = new RandomGame(seed);
        Generator generator = CriticalGenerator.witnessProtection(game.hypotheses(), Set.of());
        Set<Long> known = new HashSet<>();
        for (int round = 1; round <= 100; round++) {
            long word = game.word();
            known.add(word);

            long answer = generator.answer(word);

            if (!generator.diagnostics().orElseThrow().active().isEmpty()) {
                assertThat(known).doesNotContain(answer);
            }
            known.add(answer);
            game.answered(answer);
        }
    }

    @Property
    void witnessesStayWhileTheActiveSetDoes(@ForAll long seed) {
        RandomGame game = new RandomGame(seed);
        Generator generator = CriticalGenerator.witnessProtection(game.hypotheses(), Set.of());
        Diagnostics before = null;
        for (int round = 1; round <= 100; round++) {
            long answer = generator.answer(game.word());

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
