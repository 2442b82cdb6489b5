package io.refeed.strategy.generator;

import io.refeed.language.Language;
import io.refeed.language.PeriodicSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A random class and a random stream that may repeat the answers; all of it drawn from one seed. */
public final class RandomGame {
    private final Random random;
    private final Listed hypotheses;
    private final Language target;
    private final double replays;
    private final double noise;
    private final boolean shuffled;
    private final List<Long> outputs = new ArrayList<>();
    private long last;

    /** Draws the class, the target and the stream's habits. */
    public RandomGame(long seed) {
        this.random = new Random(seed);
        List<Language> languages = new ArrayList<>();
        int size = 1 + random.nextInt(14);
        while (languages.size() < size) {
            languages.add(
                    languages.isEmpty() || random.nextInt(6) > 0
                            ? language()
                            : languages.get(random.nextInt(languages.size())));
        }
        this.hypotheses = new Listed(languages);
        this.target = languages.get(random.nextInt(size));
        this.replays = random.nextInt(3) * 0.4;
        this.noise = random.nextInt(4) == 0 ? 0.05 : 0;
        this.shuffled = random.nextBoolean();
    }

    private Language language() {
        Language language =
                switch (random.nextInt(4)) {
                    case 0 -> PeriodicSet.from(1 + random.nextInt(6));
                    case 1 -> PeriodicSet.all().minus(finite());
                    case 2 -> PeriodicSet.progression(1 + random.nextInt(5), 1 + random.nextInt(4));
                    default ->
                        PeriodicSet.progression(1 + random.nextInt(5), 2 + random.nextInt(4))
                                .union(PeriodicSet.progression(1 + random.nextInt(9), 2 + random.nextInt(5)));
                };
        return switch (random.nextInt(4)) {
            case 0 -> language.union(finite());
            case 1 -> language.minus(finite());
            default -> language;
        };
    }

    private Language finite() {
        return PeriodicSet.finite(
                random.longs(1 + random.nextInt(4), 1, 15).distinct().toArray());
    }

    /** The class. */
    public Listed hypotheses() {
        return hypotheses;
    }

    /** The next word of the stream. */
    public long word() {
        if (!outputs.isEmpty() && random.nextDouble() < replays) {
            return outputs.get(random.nextInt(outputs.size()));
        }
        if (random.nextDouble() < noise) {
            return 1L + random.nextInt(20);
        }
        if (shuffled) {
            return target.next(random.nextInt(25));
        }
        last = target.next(last);
        return last;
    }

    /** Takes in the answer to it. */
    public void answered(long output) {
        outputs.add(output);
    }
}
