package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryConfig;
import io.refeed.game.AdversaryKind;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.DiagonalClass;
import io.refeed.language.Domain;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;

/** The adversary of Theorem 7.1: no proper generator that only asks membership questions is right in the limit. */
public final class TheoremSevenOne implements AdversaryKind {
    private static final String BUDGET = "budget";
    private static final long STANDARD = 100_000;

    @Override
    public String kind() {
        return "theorem-7.1";
    }

    @Override
    public String summary() {
        return "Writes the class while it plays: answers but 1 are wrong for hypothesis 1, the answer 1 is wrong for a trap.";
    }

    @Override
    public String source() {
        return "Algorithm 3, Theorem 7.1 of arXiv 2603.11784";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                BUDGET,
                "whole number, at least 1",
                Long.toString(STANDARD),
                "the membership questions that a generator may ask in one round"));
    }

    @Override
    public Config read(Node node, Domain domain) {
        return new Config(
                node.find(BUDGET).map(n -> n.integer(1, Long.MAX_VALUE)).orElse(STANDARD));
    }

    /**
     * How long it listens.
     *
     * @param questions the number of questions in one round after which a generator is taken not to terminate
     */
    public record Config(long questions) implements AdversaryConfig {
        @Override
        public boolean settlesTargets() {
            return true;
        }

        @Override
        public boolean writesClass() {
            return true;
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
}
