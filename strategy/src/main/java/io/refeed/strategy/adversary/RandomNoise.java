package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.BudgetException;
import io.refeed.game.Choice;
import io.refeed.game.Origin;
import io.refeed.game.Outputs;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.Domain;
import io.refeed.language.Language;
import io.refeed.language.LanguageTooLargeException;
import java.util.List;
import java.util.Random;

/**
 * Shows, in a random share of rounds, the least word that is neither in the target nor shown nor emitted. What is
 * emitted stays emitted, so a word once passed over is never looked at again.
 */
final class RandomNoise implements Adversary {
    private final Setting setting;
    private final Target target;
    private final double rate;
    private final Random random;
    private final TargetEnumeration enumeration;

    /** The target and, in proper games, the language of every hypothesis among the first {@link #collected} answers. */
    private Language known;

    private int collected;

    /** The last word that was shown as noise or passed over. */
    private long last;

    RandomNoise(Setting setting, Target target, double rate, Random random) {
        this.setting = setting;
        this.target = target;
        this.rate = rate;
        this.random = random;
        this.enumeration = new TargetEnumeration(target.language());
        this.known = target.language();
    }

    @Override
    public Choice choose(int round, Outputs outputs) {
        if (random.nextDouble() >= rate) {
            return enumeration.next();
        }
        long word = noise(outputs);
        return word == Domain.NONE ? enumeration.next() : Choice.of(word, Origin.NOISE);
    }

    @Override
    public List<Target> targets() {
        return List.of(target);
    }

    private long noise(Outputs outputs) {
        if (setting.proper()) {
            collect(outputs);
        }
        while (true) {
            long word = setting.domain().all().nextOutside(last, known);
            if (word == Domain.NONE) {
                return none();
            }
            last = word;
            if (setting.proper() || !outputs.contains(word)) {
                return word;
            }
        }
    }

    /** There may be noise left all the same, where the domain bounds its words. */
    private long none() {
        if (!setting.domain().isPositional() && isNoiseEndless()) {
            throw new BudgetException("the next noise lies beyond the bounds of the domain");
        }
        return Domain.NONE;
    }

    private boolean isNoiseEndless() {
        try {
            return setting.domain().all().minus(known).isInfinite();
        } catch (LanguageTooLargeException e) {
            throw new BudgetException("whether any noise is left: " + e.getMessage());
        }
    }

    private void collect(Outputs outputs) {
        for (; collected < outputs.distinctCount(); collected++) {
            Language emitted = setting.hypotheses().language((int) outputs.distinct(collected));
            if (!emitted.isSubsetOf(known)) {
                known = union(known, emitted);
            }
        }
    }

    private static Language union(Language known, Language emitted) {
        try {
            return known.union(emitted);
        } catch (LanguageTooLargeException e) {
            throw new BudgetException("no noise can be found beside what has been emitted: " + e.getMessage());
        }
    }
}
