package io.refeed.strategy.defence;

import io.refeed.game.DefenceConfig;
import io.refeed.game.Screen;
import io.refeed.game.Setting;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Parameter;
import io.refeed.strategy.detector.OwnOutputs;
import java.util.Optional;

/**
 * Data cleaning: drops what the generator itself produced.
 *
 * @param hit the probability that a suspect word is dropped
 * @param falseAlarm the probability that any other word is dropped
 * @param seed the seed of its random choices
 */
@Kind(
        name = "cleaning",
        summary = "Drops words that the generator emitted before; it gets the latest word kept instead.",
        source = "the sure set of Algorithm 2 in arXiv 2603.11784, as a filter of its own")
public record Cleaning(
        @Parameter(
                standard = "1",
                least = 0,
                most = 1,
                meaning =
                        "the probability that a word emitted before (proper: in an earlier answer's language) is dropped")
        double hit,

        @Parameter(standard = "0", least = 0, most = 1, meaning = Detection.FALSE_ALARM_MEANING)
        double falseAlarm,

        @Parameter(standard = "0", meaning = Detection.SEED_MEANING)
        long seed)
        implements DefenceConfig {
    @Override
    public boolean draws() {
        return Detection.isChance(hit) || Detection.isChance(falseAlarm);
    }

    @Override
    public Optional<Screen> screen(Setting setting) {
        return Optional.of(new Detection(hit, falseAlarm, seed).screen(OwnOutputs.of(setting)));
    }
}
