package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryConfig;
import io.refeed.game.Choice;
import io.refeed.game.Origin;
import io.refeed.game.Outputs;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.Domain;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Parameter;
import it.unimi.dsi.fastutil.ints.Int2LongMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Foreign words in the stream: illegal in the replay game, and what a single one of them does shows why. All other rounds
 * go on with the target's enumeration.
 *
 * @param at round to word; either this or the rate
 * @param rate the probability of noise in a round
 */
@Kind(
        name = "noise",
        summary =
                "Inserts words that are neither in the target nor outputs, in given rounds or at a rate; the replay game forbids them.",
        source = "noisy examples, 2501.04179; contamination, 2511.07417")
public record Noise(
        @Parameter(meaning = "the words to insert; either this or rate")
        Optional<Int2LongMap> at,

        @Parameter(least = 0, most = 1, meaning = "the probability of noise in a round; either this or at")
        Optional<Double> rate)
        implements AdversaryConfig {
    /** Checks that just one of the two is given. */
    public Noise {
        if (at.isPresent() == rate.isPresent()) {
            throw new IllegalArgumentException("expected exactly one of the keys 'at' and 'rate'");
        }
    }

    @Override
    public boolean noisy() {
        return true;
    }

    @Override
    public Adversary create(Setting setting, Target target, long seed) {
        return rate.isPresent()
                ? new RandomNoise(setting, target, rate.get(), new Random(seed))
                : new InRounds(target, new TargetEnumeration(target.language()), at.orElseThrow());
    }

    private record InRounds(Target target, TargetEnumeration enumeration, Int2LongMap words) implements Adversary {
        @Override
        public Choice choose(int round, Outputs outputs) {
            long word = words.getOrDefault(round, Domain.NONE);
            return word == Domain.NONE ? enumeration.next() : Choice.of(word, Origin.NOISE);
        }

        @Override
        public List<Target> targets() {
            return List.of(target);
        }
    }
}
