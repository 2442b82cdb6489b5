package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.Language;

/**
 * The configuration of an adversary that is told by its {@link ReplayRule}: in every round it repeats an output or goes on
 * with the target's enumeration. Such a record, its {@link io.refeed.language.spec.Kind} and a line in
 * {@code META-INF/services/io.refeed.game.AdversaryConfig} are all that an adversary of this family takes.
 */
public interface ReplayConfig extends ElementConfig {
    /**
     * A fresh rule for one game.
     *
     * @param target the words that are valid
     * @param seed the seed of random choices
     */
    ReplayRule rule(Language target, long seed);

    @Override
    default Adversary create(Setting setting, Target target, long seed) {
        return new ReplayAdversary(target, rule(target.language(), seed));
    }
}
