package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryConfig;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.spec.Node;
import java.util.Random;

/**
 * Noise in a random share of rounds.
 *
 * @param rate the probability of noise in a round, 0..1
 */
public record NoiseAtRate(double rate) implements AdversaryConfig {
    /** Checks the range. */
    public NoiseAtRate {
        Rates.check(rate);
    }

    @Override
    public void check(Setting setting, Target target, Node node) {
        // Answers may be words or hypotheses: either way it is known what has been emitted.
    }

    @Override
    public boolean noisy() {
        return true;
    }

    @Override
    public Adversary create(Setting setting, Target target, long seed) {
        return new RandomNoise(setting, target, rate, new Random(seed));
    }
}
