package io.refeed.strategy.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Catalog;
import io.refeed.game.Generator;
import io.refeed.game.Mode;
import io.refeed.game.Setting;
import io.refeed.language.HypothesisClass;
import io.refeed.language.spec.Node;
import io.refeed.strategy.Asking;
import io.refeed.testing.Seeds;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeastConsistentTest {
    @Seeds
    void answersWithTheLeastConsistentHypothesisAndAsksNothingTwice(long seed) {
        RandomGame game = new RandomGame(seed);
        Listed hypotheses = game.hypotheses();
        Generator generator = generator(new Questioned(hypotheses).hypotheses());
        Set<Long> shown = new LinkedHashSet<>();
        for (int round = 1; round <= 30; round++) {
            long word = game.word();
            shown.add(word);

            long answer = Asking.answer(generator, word);

            assertThat(answer)
                    .isEqualTo(IntStream.rangeClosed(1, hypotheses.size())
                            .filter(i -> shown.stream().allMatch(hypotheses.language(i)::contains))
                            .findFirst()
                            .orElse(1));
        }
    }

    @Test
    void looksOnlyAmongTheFirstHypothesesOfAnInfiniteClass() {
        Generator generator = generator(Catalog.load().readClass(Node.root(Map.of("kind", "cofinite"))));

        assertThat(IntStream.of(1, 2, 3, 3, 9).mapToObj(word -> Asking.answer(generator, word)))
                .containsExactly(1L, 1L, 1L, 4L, 4L);
    }

    private static Generator generator(HypothesisClass hypotheses) {
        return new LeastConsistent().create(new Setting(hypotheses, Mode.PROPER, 100));
    }
}
