package io.refeed.strategy.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Generator;
import io.refeed.game.Mode;
import io.refeed.game.Setting;
import io.refeed.language.Language;
import io.refeed.language.PeriodicSet;
import io.refeed.strategy.Asking;
import io.refeed.testing.Seeds;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClosureGeneratorTest {
    /** The closure dimension of the class is 2: both languages have 1 and 2, and then no word in common. */
    private static final Listed APART = new Listed(List.of(
            PeriodicSet.finite(1).union(PeriodicSet.progression(2, 2)),
            PeriodicSet.finite(1, 2).union(PeriodicSet.progression(3, 2))));

    @Seeds
    void makesNoMistakeFromTheThresholdOnWhateverIsReplayed(long seed) {
        RandomGame game = new RandomGame(seed);
        Listed hypotheses = game.hypotheses();
        Random random = new Random(seed);
        Language target = hypotheses.language(1 + random.nextInt(hypotheses.size()));
        long threshold = ClosureDimension.of(hypotheses) + 1;
        Generator generator = new Closure(true, 1).create(setting(hypotheses));
        Set<Long> shown = new LinkedHashSet<>();
        List<Long> outputs = new ArrayList<>();
        for (int round = 1; round <= 60; round++) {
            long word = round > 1 && random.nextBoolean()
                    ? outputs.get(random.nextInt(outputs.size()))
                    : target.next(random.nextInt(20));
            shown.add(word);

            long answer = Asking.answer(generator, word);

            if (shown.size() >= threshold) {
                assertThat(target.contains(answer))
                        .as("%s is in the target", answer)
                        .isTrue();
                assertThat(shown).doesNotContain(answer);
            } else {
                assertThat(answer).isEqualTo(shown.iterator().next());
            }
            outputs.add(answer);
        }
    }

    @Test
    void isMisledByItsOwnFallbackWithoutBurnIn() {
        Generator naive = new Closure(false, 3).create(setting(APART));
        Generator patient = new Closure(true, 3).create(setting(APART));

        assertThat(play(naive)).containsExactly(3L, 3L, 5L, 1L, 1L);
        assertThat(play(patient)).containsExactly(1L, 1L, 1L, 6L, 8L);
    }

    /** Round 2 repeats the first answer, the others enumerate the first language. */
    private static List<Long> play(Generator generator) {
        List<Long> outputs = new ArrayList<>();
        outputs.add(Asking.answer(generator, 1));
        outputs.add(Asking.answer(generator, outputs.get(0)));
        outputs.add(Asking.answer(generator, 2));
        outputs.add(Asking.answer(generator, 4));
        outputs.add(Asking.answer(generator, 6));
        return outputs;
    }

    @Test
    void answersWithTheFirstWordWhenNoHypothesisIsConsistent() {
        Generator generator = new Closure(true, 1).create(setting(APART));
        Asking.answer(generator, 4);
        Asking.answer(generator, 3);

        assertThat(Asking.answer(generator, 5)).isEqualTo(4);
    }

    private static Setting setting(Listed hypotheses) {
        return new Setting(hypotheses, Mode.ELEMENT, 100);
    }
}
