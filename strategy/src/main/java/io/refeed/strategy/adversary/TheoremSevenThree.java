package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryConfig;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.Domains;
import io.refeed.language.HypothesisClass;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;
import java.util.List;
import java.util.Map;

/** The adversary of Theorem 7.3: four languages that no proper generator gets right in the limit once replay is allowed. */
@Kind(
        name = "theorem-7.3",
        summary =
                "Waits for the first answer, then plays two targets of the other sign at once: no hypothesis is right for both.",
        source = "Theorem 7.3 of arXiv 2603.11784")
public record TheoremSevenThree() implements AdversaryConfig {
    /** The languages that it plays with, by name. */
    private static final Map<String, Object> CLASS = Map.of(
            "h1-", halfLine("upTo", 1),
            "h2-", halfLine("upTo", 2),
            "h1+", halfLine("from", -1),
            "h2+", halfLine("from", -2));

    @Override
    public boolean settlesTargets() {
        return true;
    }

    @Override
    public void check(Setting setting, Target target, Node node) {
        if (!setting.proper()) {
            throw node.error("this adversary plays proper games only; expected 'mode: proper'");
        }
        if (!plays(setting.hypotheses())) {
            throw node.error("this adversary plays one class only; expected the class 'theorem-7.3'");
        }
    }

    @Override
    public Adversary create(Setting setting, Target target, long seed) {
        return new TheoremSevenThreeAdversary(setting);
    }

    private static boolean plays(HypothesisClass hypotheses) {
        return hypotheses.domain().name().equals(Domains.INTEGERS.name())
                && hypotheses.size() == CLASS.size()
                && CLASS.entrySet().stream().allMatch(entry -> {
                    int index = hypotheses.index(entry.getKey());
                    return index != 0
                            && hypotheses
                                    .language(index)
                                    .sameAs(Domains.INTEGERS.language(Node.root(entry.getValue())));
                });
    }

    private static Map<String, Object> halfLine(String side, int exception) {
        return Map.of("union", List.of(Map.of(side, 0), Map.of("finite", List.of(exception))));
    }
}
