package io.refeed.strategy.defence;

import io.refeed.game.DefenceConfig;
import io.refeed.game.Screen;
import io.refeed.game.Setting;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Parameter;
import java.util.Optional;

/**
 * Watermarks: drops what the adversary truly repeated, which the stream of such games tells by a label.
 *
 * @param hit the probability that a suspect word is dropped
 * @param falseAlarm the probability that any other word is dropped
 * @param seed the seed of its random choices
 */
@Kind(
        name = "watermark",
        summary =
                "Drops words that are labelled as replays, by true provenance; the generator gets the latest word kept.",
        source = "detectable outputs: the label of the replay game, arXiv 2603.11784")
public record Watermark(
        @Parameter(standard = "1", least = 0, most = 1, meaning = "the probability that a replayed word is dropped")
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
        return Optional.of(new Detection(hit, falseAlarm, seed).screen(turn -> turn.isReplay() ? 1 : 0));
    }

    @Override
    public boolean readsLabels() {
        return true;
    }
}
