package io.refeed.strategy.defence;

import io.refeed.game.DefenceConfig;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Setting;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import io.refeed.language.LanguageTooLargeException;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;

/**
 * Output filtering: the generator passes over candidates of a language.
 *
 * @param forbid the words that are passed over
 */
@Kind(
        name = "filter",
        summary = "Keeps a generator that chooses among candidates from choosing words of a language.",
        source = "the exclusion of witnesses in Algorithm 2 of arXiv 2603.11784, for a fixed language")
public record Filter(
        @Parameter(meaning = "the words that are passed over")
        Language forbid) implements DefenceConfig {
    /** How many hypotheses of an infinite class are looked at when the experiment is read. */
    private static final int LOOKED_AT = 1000;

    @Override
    public void check(Setting setting, GeneratorConfig generator, Node node) {
        if (setting.proper()) {
            throw node.error("a filter forbids words; expected a game of mode element");
        }
        if (generator.avoiding(forbid).isEmpty()) {
            throw node.error("the generator does not choose among candidates; expected witness-protection, "
                    + "kleinberg-mullainathan or another that does");
        }
        HypothesisClass hypotheses = setting.hypotheses();
        boolean unbounded = hypotheses.size() == HypothesisClass.UNBOUNDED;
        int last = unbounded ? Math.min(LOOKED_AT, setting.rounds()) : hypotheses.size();
        for (int i = 1; i <= last; i++) {
            if (!leavesEnough(hypotheses.language(i), node)) {
                throw node.get("forbid")
                        .error("leaves only finitely many words of hypothesis " + hypotheses.name(i)
                                + ", so that a generator may run out of answers");
            }
        }
    }

    private boolean leavesEnough(Language language, Node node) {
        try {
            return language.minus(forbid).isInfinite();
        } catch (LanguageTooLargeException e) {
            throw node.get("forbid").error(e.getMessage());
        }
    }

    @Override
    public GeneratorConfig restrict(GeneratorConfig generator) {
        return generator
                .avoiding(forbid)
                .orElseThrow(() -> new IllegalStateException("was not checked against the generator"));
    }
}
