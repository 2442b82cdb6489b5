package io.refeed.auditor.audit;

import io.refeed.game.Answer;
import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Setting;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Parameter;
import java.util.Random;

/** A generator that guesses: it makes mistakes of every kind. */
@Kind(name = "dice", summary = "guesses", source = "tests")
public record Dice(
        @Parameter(meaning = "what it guesses by") long seed,

        @Parameter(least = 1, most = 1000, meaning = "the greatest guess")
        int sides)
        implements GeneratorConfig {
    @Override
    public Generator create(Setting setting) {
        Random random = new Random(seed);
        return turn -> {
            if (setting.proper() && random.nextBoolean()) {
                setting.hypotheses().language(1 + random.nextInt(sides)).contains(turn.word() + random.nextInt(9));
            }
            int value = 1 + random.nextInt(sides);
            return setting.proper() ? new Answer.Hypothesis(value) : new Answer.Word(value);
        };
    }

    @Override
    public boolean certified() {
        return true;
    }
}
