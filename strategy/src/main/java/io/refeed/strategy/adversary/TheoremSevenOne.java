package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryConfig;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.DiagonalClass;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;

/**
 * The adversary of Theorem 7.1: no proper generator that only asks membership questions is right in the limit.
 *
 * @param budget the number of questions in one round after which a generator is taken not to terminate
 */
@Kind(
        name = "theorem-7.1",
        summary =
                "Writes the class while it plays: answers but 1 are wrong for hypothesis 1, the answer 1 is wrong for a trap.",
        source = "Algorithm 3, Theorem 7.1 of arXiv 2603.11784")
public record TheoremSevenOne(
        @Parameter(
                least = 1,
                standard = "100000",
                meaning = "the membership questions that a generator may ask in one round")
        long budget)
        implements AdversaryConfig {
    @Override
    public boolean settlesTargets() {
        return true;
    }

    @Override
    public boolean writesClass() {
        return true;
    }

    @Override
    public long questions() {
        return budget;
    }

    @Override
    public boolean needsLockstep() {
        return true;
    }

    @Override
    public void check(Setting setting, Target target, Node node) {
        if (!(setting.hypotheses() instanceof DiagonalClass)) {
            throw node.error("this adversary plays one class only; expected the class 'theorem-7.1'");
        }
    }

    @Override
    public Adversary create(Setting setting, Target target, long seed) {
        return new TheoremSevenOneAdversary(((DiagonalClass) setting.hypotheses()).table());
    }
}
