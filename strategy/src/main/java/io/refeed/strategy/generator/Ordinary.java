package io.refeed.strategy.generator;

import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Setting;
import io.refeed.language.Domains;
import io.refeed.language.HypothesisClass;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;
import java.util.List;
import java.util.stream.IntStream;

/** The generators that win on the paper's classes as long as nothing is replayed. */
@Kind(
        name = "ordinary",
        summary =
                "Wins as long as nothing is replayed, by a rule for each class: the sign (theorem-5.1), markers and the half line"
                        + " (theorem-6.6), the least consistent hypothesis (theorem-7.3).",
        source = "Theorems 5.1, 6.6 and 7.3 of arXiv 2603.11784")
public record Ordinary() implements GeneratorConfig {
    private static final List<String> SIGN_FLIP = List.of("h1-", "h2-", "h1+", "h2+");

    @Override
    public void check(Setting setting, Node node) {
        HypothesisClass hypotheses = setting.hypotheses();
        if (isSignFlip(hypotheses)) {
            Pairing.needProper(setting, node, "ordinary");
        } else if (isThresholds(hypotheses) || isMarked(hypotheses)) {
            Pairing.needElement(setting, node, "ordinary");
        } else {
            throw node.error("the generator ordinary is made for three classes; expected a game of class theorem-5.1,"
                    + " theorem-6.6 or theorem-7.3");
        }
    }

    @Override
    public Generator create(Setting setting) {
        if (setting.proper()) {
            return new LeastConsistentGenerator(setting.hypotheses());
        }
        return isMarked(setting.hypotheses()) ? new MarkerRule(setting.domain()) : new SignRule(setting.domain());
    }

    private static boolean isThresholds(HypothesisClass hypotheses) {
        return hypotheses.size() == HypothesisClass.UNBOUNDED
                && hypotheses.isListed()
                && hypotheses.index("infinity") == 1;
    }

    private static boolean isMarked(HypothesisClass hypotheses) {
        return !hypotheses.isListed() && hypotheses.domain().name().equals(Domains.MARKED.name());
    }

    private static boolean isSignFlip(HypothesisClass hypotheses) {
        return hypotheses.impliesProper()
                && hypotheses.size() == SIGN_FLIP.size()
                && IntStream.rangeClosed(1, SIGN_FLIP.size())
                        .mapToObj(hypotheses::name)
                        .toList()
                        .equals(SIGN_FLIP);
    }
}
