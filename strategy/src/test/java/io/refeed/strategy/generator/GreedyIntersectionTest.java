package io.refeed.strategy.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Generator;
import io.refeed.game.Mode;
import io.refeed.game.Setting;
import io.refeed.language.Domains;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import io.refeed.language.spec.Node;
import io.refeed.strategy.Asking;
import io.refeed.testing.Seeds;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GreedyIntersectionTest {
    /** Every period below divides this, and every exception lies before it. */
    private static final int PERIOD = 2520;

    @Seeds(300)
    void answersAsTheGreedyRuleSays(long seed) {
        Random random = new Random(seed);
        HypothesisClass hypotheses = listed(forms(random));
        Generator generator = new CharikarPabbaraju().create(new Setting(hypotheses, Mode.ELEMENT, 100));
        Set<Long> shown = new HashSet<>();

        for (int t = 1; t <= 12; t++) {
            long word = 1L + random.nextInt(20);
            shown.add(word);
            assertThat(Asking.answer(generator, word)).as("round %d", t).isEqualTo(literal(hypotheses, shown, t));
        }
    }

    private static long literal(HypothesisClass hypotheses, Set<Long> shown, int t) {
        List<Language> joined = new ArrayList<>();
        for (int i = 1; i <= Math.min(t, hypotheses.size()); i++) {
            Language language = hypotheses.language(i);
            boolean infinite = LongStream.range(2 * PERIOD, 3 * PERIOD)
                    .anyMatch(x -> language.contains(x) && joined.stream().allMatch(other -> other.contains(x)));
            if (infinite && shown.stream().allMatch(language::contains)) {
                joined.add(language);
            }
        }
        return LongStream.iterate(1, x -> x + 1)
                .filter(x -> !shown.contains(x) && joined.stream().allMatch(language -> language.contains(x)))
                .findFirst()
                .orElseThrow();
    }

    private static HypothesisClass listed(Object... forms) {
        return new Listed(Stream.of(forms)
                .map(form -> Domains.NATURALS.language(Node.root(form)))
                .toList());
    }

    private static Object[] forms(Random random) {
        return IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> {
                    long a = 1L + random.nextInt(6);
                    return switch (random.nextInt(4)) {
                        case 0 -> Map.of("multiples", a);
                        case 1 -> Map.of("allExcept", List.of(a, a + 3));
                        case 2 ->
                            Map.of(
                                    "union",
                                    List.of(
                                            Map.of("finite", List.of(a, a + 1)),
                                            Map.of("progression", Map.of("first", a + 7, "step", 1 + a % 3))));
                        default -> Map.of("from", a);
                    };
                })
                .toArray();
    }

    /** Without replay it is right from max(i, c + 1) distinct words on, c the greatest finite intersection with h_i. */
    @Test
    void isRightFromItsThresholdOn() {
        HypothesisClass hypotheses = listed(
                Map.of(
                        "union",
                        List.of(
                                Map.of("finite", List.of(1, 2, 3)),
                                Map.of("progression", Map.of("first", 5, "step", 2)))),
                Map.of(
                        "union",
                        List.of(
                                Map.of("finite", List.of(1, 2, 3)),
                                Map.of("progression", Map.of("first", 6, "step", 2)))));
        Language target = hypotheses.language(2);
        Generator generator = new CharikarPabbaraju().create(new Setting(hypotheses, Mode.ELEMENT, 100));
        Set<Long> shown = new HashSet<>();

        for (long word = target.next(0); shown.size() < 20; word = target.next(word)) {
            shown.add(word);
            long answer = Asking.answer(generator, word);
            boolean right = target.contains(answer) && !shown.contains(answer);
            assertThat(right).as("%d distinct", shown.size()).isEqualTo(shown.size() != 3);
        }
    }
}
