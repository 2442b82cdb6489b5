package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.Choice;
import io.refeed.game.Outputs;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.Domains;
import io.refeed.language.HypothesisClass;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;
import java.util.Map;

/**
 * The adversary of Theorem 5.1: a short seed, then nothing but the generator's own outputs.
 *
 * @param d the number of words before the echo, and the name of the second target
 */
@Kind(
        name = "theorem-5.1",
        summary =
                "Shows 1 to d and then every output again: from round d on no answer is right for both infinity and d.",
        source = "Theorem 5.1 of arXiv 2603.11784")
public record TheoremFiveOne(
        @Parameter(
                least = 1,
                most = 1_000_000,
                standard = "3",
                meaning = "the number of words before the echo, and the second target")
        int d)
        implements ElementConfig {
    private static final int MOST = 1_000_000;

    @Override
    public boolean settlesTargets() {
        return true;
    }

    @Override
    public void check(Setting setting, Target target, Node node) {
        ElementConfig.super.check(setting, target, node);
        HypothesisClass hypotheses = setting.hypotheses();
        boolean plays = hypotheses.domain().name().equals(Domains.INTEGERS.name())
                && is(hypotheses, "infinity", Map.of("from", 1))
                && is(hypotheses, name(), Map.of("minus", List.of(Map.of("upTo", d), Map.of("finite", List.of(0)))));
        if (!plays) {
            throw node.error("this adversary plays one class only; expected the class 'theorem-5.1'");
        }
    }

    private static boolean is(HypothesisClass hypotheses, String name, Object form) {
        int index = hypotheses.index(name);
        return index != 0 && hypotheses.language(index).sameAs(Domains.INTEGERS.language(Node.root(form)));
    }

    private String name() {
        return Integer.toString(d);
    }

    @Override
    public Adversary create(Setting setting, Target target, long seed) {
        HypothesisClass hypotheses = setting.hypotheses();
        List<Target> targets =
                List.of(setting.target(hypotheses.index("infinity")), setting.target(hypotheses.index(name())));
        return new Adversary() {
            /** Where nothing can be repeated, the words that both targets share are shown again. */
            @Override
            public Choice choose(int round, Outputs outputs) {
                long output = round > d ? outputs.at(round - 1) : Outputs.NONE;
                return output == Outputs.NONE
                        ? Choice.enumeration(setting.domain().word(Integer.toString((round - 1) % d + 1)), 0)
                        : Choice.replay(output, round - 1);
            }

            @Override
            public List<Target> targets() {
                return targets;
            }
        };
    }
}
