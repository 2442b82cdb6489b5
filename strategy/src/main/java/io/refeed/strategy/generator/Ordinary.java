package io.refeed.strategy.generator;

import io.refeed.game.Generator;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.GeneratorKind;
import io.refeed.game.Setting;
import io.refeed.language.Domain;
import io.refeed.language.HypothesisClass;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;
import java.util.stream.IntStream;

/** The generator that wins on a class of the paper as long as nothing is replayed. */
public final class Ordinary implements GeneratorKind {
    private static final List<String> SIGN_FLIP = List.of("h1-", "h2-", "h1+", "h2+");

    @Override
    public String kind() {
        return "ordinary";
    }

    @Override
    public String summary() {
        return "Answers with the least consistent hypothesis, which is right in the limit on the class theorem-7.3 without replay.";
    }

    @Override
    public String source() {
        return "Theorem 7.3 of arXiv 2603.11784";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public GeneratorConfig read(Node node, Domain domain) {
        return new Config();
    }

    /** Has no parameters. */
    public record Config() implements GeneratorConfig {
        @Override
        public void check(Setting setting, Node node) {
            if (!isSignFlip(setting.hypotheses())) {
                throw node.error("the generator ordinary is made for one class; expected a game of class theorem-7.3");
            }
            Pairing.needProper(setting, node, "ordinary");
        }

        @Override
        public Generator create(Setting setting) {
            return new LeastConsistentGenerator(setting.hypotheses());
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
}
