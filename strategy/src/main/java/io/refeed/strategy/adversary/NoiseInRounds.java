package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryConfig;
import io.refeed.game.Choice;
import io.refeed.game.Origin;
import io.refeed.game.Outputs;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.Domain;
import io.refeed.language.spec.Node;
import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.Int2LongMaps;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import java.util.List;

/**
 * Noise in the rounds given; all other rounds go on with the target's enumeration.
 *
 * @param words round to word
 */
public record NoiseInRounds(Int2LongMap words) implements AdversaryConfig {
    /** Copies the words. */
    public NoiseInRounds {
        words = Int2LongMaps.unmodifiable(new Int2LongOpenHashMap(words));
    }

    @Override
    public void check(Setting setting, Target target, Node node) {
        // Whatever the rounds and words: noise breaks the rules on purpose.
    }

    @Override
    public boolean noisy() {
        return true;
    }

    @Override
    public Adversary create(Setting setting, Target target, long seed) {
        TargetEnumeration enumeration = new TargetEnumeration(target.language());
        return new Adversary() {
            @Override
            public Choice choose(int round, Outputs outputs) {
                long word = words.getOrDefault(round, Domain.NONE);
                return word == Domain.NONE ? enumeration.next() : Choice.of(word, Origin.NOISE);
            }

            @Override
            public List<Target> targets() {
                return List.of(target);
            }
        };
    }
}
