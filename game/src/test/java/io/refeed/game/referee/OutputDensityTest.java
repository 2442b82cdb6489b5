package io.refeed.game.referee;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.language.Domains;
import io.refeed.language.Language;
import io.refeed.language.PeriodicSet;
import io.refeed.testing.Seeds;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OutputDensityTest {
    @Seeds(300)
    void beingAskedInBetweenChangesNothing(long seed) {
        Random random = new Random(seed);
        PeriodicSet target = PeriodicSet.progression(1 + random.nextInt(9), 1 + random.nextInt(3));
        List<Long> outputs =
                new ArrayList<>(LongStream.rangeClosed(1, 80).boxed().toList());
        Collections.shuffle(outputs, random);
        OutputDensity asked = new OutputDensity(target, Domains.NATURALS);
        OutputDensity unasked = new OutputDensity(target, Domains.NATURALS);

        for (long output : outputs.subList(0, 1 + random.nextInt(80))) {
            asked.add(output);
            unasked.add(output);
            if (random.nextInt(4) == 0) {
                asked.tree();
            }
        }

        assertThat(asked.tree()).isEqualTo(unasked.tree());
    }

    @Test
    void outputsThatGoUpwardsAreLookedAtOnce() {
        AtomicLong counted = new AtomicLong();
        OutputDensity density = new OutputDensity(counting(PeriodicSet.progression(3, 3), counted), Domains.NATURALS);

        for (int i = 1; i <= 10_000; i++) {
            density.add(6L * i);
            if (i % 10 == 0) {
                density.tree();
            }
        }

        assertThat(density.tree()).containsEntry("at", 20_000L);
        assertThat(counted.get()).isLessThan(30_000);
    }

    /** The same language, whose counts are counted. */
    private static Language counting(Language language, AtomicLong counts) {
        return (Language) Proxy.newProxyInstance(
                Language.class.getClassLoader(), new Class<?>[] {Language.class}, (proxy, method, arguments) -> {
                    counts.addAndGet(method.getName().equals("count") ? 1 : 0);
                    return method.invoke(language, arguments);
                });
    }
}
