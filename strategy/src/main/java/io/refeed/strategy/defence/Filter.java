package io.refeed.strategy.defence;

import io.refeed.game.DefenceConfig;
import io.refeed.game.DefenceKind;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Setting;
import io.refeed.language.Domain;
import io.refeed.language.HypothesisClass;
import io.refeed.language.Language;
import io.refeed.language.LanguageTooLargeException;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;

/** Output filtering: the generator passes over candidates of a language. */
public final class Filter implements DefenceKind {
    private static final String FORBID = "forbid";

    /** How many hypotheses of an infinite class are looked at when the experiment is read. */
    private static final int LOOKED_AT = 1000;

    @Override
    public String kind() {
        return "filter";
    }

    @Override
    public String summary() {
        return "Keeps a generator that chooses among candidates from choosing words of a language.";
    }

    @Override
    public String source() {
        return "the exclusion of witnesses in Algorithm 2 of arXiv 2603.11784, for a fixed language";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(FORBID, "language form", "", "the words that are passed over"));
    }

    @Override
    public DefenceConfig read(Node node, Domain domain) {
        return new Config(domain.language(node.get(FORBID)));
    }

    private record Config(Language forbidden) implements DefenceConfig {
        @Override
        public void check(Setting setting, GeneratorConfig generator, Node node) {
            if (setting.proper()) {
                throw node.error("a filter forbids words; expected a game of mode element");
            }
            if (!canAvoid(generator, node)) {
                throw node.error("the generator does not choose among candidates; expected witness-protection, "
                        + "kleinberg-mullainathan or another that does");
            }
            HypothesisClass hypotheses = setting.hypotheses();
            boolean unbounded = hypotheses.size() == HypothesisClass.UNBOUNDED;
            int last = unbounded ? Math.min(LOOKED_AT, setting.rounds()) : hypotheses.size();
            for (int i = 1; i <= last; i++) {
                if (!leavesEnough(hypotheses.language(i), node)) {
                    throw node.get(FORBID)
                            .error("leaves only finitely many words of hypothesis " + hypotheses.name(i)
                                    + ", so that a generator may run out of answers");
                }
            }
        }

        private boolean canAvoid(GeneratorConfig generator, Node node) {
            try {
                return generator.avoiding(forbidden).isPresent();
            } catch (LanguageTooLargeException e) {
                throw node.get(FORBID).error("together with the filters before it: " + e.getMessage());
            }
        }

        private boolean leavesEnough(Language language, Node node) {
            try {
                return language.minus(forbidden).isInfinite();
            } catch (LanguageTooLargeException e) {
                throw node.get(FORBID).error(e.getMessage());
            }
        }

        @Override
        public GeneratorConfig restrict(GeneratorConfig generator) {
            return generator
                    .avoiding(forbidden)
                    .orElseThrow(() -> new IllegalStateException("was not checked against the generator"));
        }
    }
}
