package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.Domains;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;

/**
 * The adversary of Theorem 6.6: an uncountable class that can be generated in the limit, but not once there is replay.
 *
 * @param markers the number of rounds without a fresh marker after which the game ends
 * @param patience the number of rounds in one phase after which the game ends
 */
@Kind(
        name = "theorem-6.6",
        summary = "Shows markers until one is answered, then integers that are withheld as soon as they are answered.",
        source = "Theorem 6.6 of arXiv 2603.11784")
public record TheoremSixSix(
        @Parameter(least = 1, standard = "100", meaning = "rounds without a fresh marker, then case (i)")
        int markers,

        @Parameter(least = 1, standard = "20", meaning = "rounds of one phase, then case (ii)")
        int patience)
        implements ElementConfig {
    @Override
    public boolean settlesTargets() {
        return true;
    }

    @Override
    public boolean needsLockstep() {
        return true;
    }

    @Override
    public void check(Setting setting, Target target, Node node) {
        ElementConfig.super.check(setting, target, node);
        if (setting.hypotheses().isListed() || !setting.domain().name().equals(Domains.MARKED.name())) {
            throw node.error("this adversary plays one class only; expected the class 'theorem-6.6'");
        }
    }

    @Override
    public Adversary create(Setting setting, Target target, long seed) {
        return new TheoremSixSixAdversary(setting, markers, patience);
    }
}
