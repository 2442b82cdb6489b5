package io.refeed.strategy.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.language.Language;
import io.refeed.language.PeriodicSet;
import io.refeed.testing.Seeds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosureDimensionTest {
    @Seeds
    void isTheSizeOfTheGreatestFiniteIntersection(long seed) {
        Listed hypotheses = new RandomGame(seed).hypotheses();
        int size = Math.min(8, hypotheses.size());
        Listed few = new Listed(hypotheses.languages().subList(0, size));

        assertThat(ClosureDimension.of(few)).isEqualTo(bySubsets(few.languages()));
    }

    private static long bySubsets(List<Language> languages) {
        long greatest = 0;
        for (int subset = 1; subset < 1 << languages.size(); subset++) {
            Language common = PeriodicSet.all();
            for (int i = 0; i < languages.size(); i++) {
                if ((subset & (1 << i)) != 0) {
                    common = common.intersection(languages.get(i));
                }
            }
            if (!common.isInfinite()) {
                long size = 0;
                for (long word = common.next(0); word != 0; word = common.next(word)) {
                    size++;
                }
                greatest = Math.max(greatest, size);
            }
        }
        return greatest;
    }

    @Test
    void isFoundWithoutTryingEverySubset() {
        List<Language> languages = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            languages.add(PeriodicSet.all().minus(PeriodicSet.finite(i)));
        }
        Language low = PeriodicSet.upTo(100);
        languages.add(PeriodicSet.progression(2, 2).union(low));
        languages.add(PeriodicSet.progression(1, 2).union(low));

        assertThat(ClosureDimension.of(new Listed(languages))).isEqualTo(100);
    }
}
