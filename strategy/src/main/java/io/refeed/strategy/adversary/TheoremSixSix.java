package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryKind;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.Domain;
import io.refeed.language.Domains;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;

/** The adversary of Theorem 6.6: an uncountable class that can be generated in the limit, but not once there is replay. */
public final class TheoremSixSix implements AdversaryKind {
    @Override
    public String kind() {
        return "theorem-6.6";
    }

    @Override
    public String summary() {
        return "Shows markers until one is answered, then integers that are withheld as soon as they are answered.";
    }

    @Override
    public String source() {
        return "Theorem 6.6 of arXiv 2603.11784";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "markers", "whole number, at least 1", "100", "rounds without a fresh marker, then case (i)"),
                new Parameter("patience", "whole number, at least 1", "20", "rounds of one phase, then case (ii)"));
    }

    @Override
    public Config read(Node node, Domain domain) {
        return new Config(count(node, "markers", 100), count(node, "patience", 20));
    }

    private static int count(Node node, String key, long standard) {
        return (int) node.find(key)
                .map(n -> n.integer(1, Integer.MAX_VALUE))
                .orElse(standard)
                .longValue();
    }

    /**
     * When it gives up.
     *
     * @param markers the number of rounds without a fresh marker after which the game ends
     * @param patience the number of rounds in one phase after which the game ends
     */
    public record Config(int markers, int patience) implements ElementConfig {
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
}
