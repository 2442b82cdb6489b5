package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryKind;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.Domain;
import io.refeed.language.Language;
import io.refeed.language.LanguageTooLargeException;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;

/** Hides the evidence against one hypothesis without ever lying. */
public final class Launder implements AdversaryKind {
    @Override
    public String kind() {
        return "launder";
    }

    @Override
    public String summary() {
        return "Shows every word of the target and no other, but words that speak against hypothesis against only once the generator has emitted them or they have waited for patience rounds.";
    }

    @Override
    public String source() {
        return "replay-free adaptive enumeration (Definition 3.4 of arXiv 2603.11784) that defeats data cleaning";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter("against", "index of the class", "", "the hypothesis that is to look right"),
                new Parameter("patience", "whole number, at least 1", "8", "how many rounds a word waits at most"));
    }

    @Override
    public Config read(Node node, Domain domain) {
        return new Config((int) node.get("against").integer(1, Integer.MAX_VALUE), (int) node.find("patience")
                .map(n -> n.integer(1, Integer.MAX_VALUE))
                .orElse(8L)
                .longValue());
    }

    /**
     * What is hidden, and for how long.
     *
     * @param against the hypothesis that the evidence speaks against, at least 1
     * @param patience how many rounds the least word may wait, at least 1
     */
    public record Config(int against, int patience) implements ElementConfig {
        /** Checks the ranges. */
        public Config {
            if (against < 1 || patience < 1) {
                throw new IllegalArgumentException("against " + against + " or patience " + patience + " is below 1");
            }
        }

        @Override
        public void check(Setting setting, Target target, Node node) {
            ElementConfig.super.check(setting, target, node);
            if (against > setting.hypotheses().size()) {
                throw node.get("against")
                        .expected("a hypothesis of the class, 1 to "
                                + setting.hypotheses().size());
            }
            try {
                rival(setting).intersection(target.language());
            } catch (LanguageTooLargeException e) {
                throw node.get("against").error(e.getMessage());
            }
        }

        @Override
        public Adversary create(Setting setting, Target target, long seed) {
            return new Launderer(setting.domain(), target, rival(setting), patience);
        }

        private Language rival(Setting setting) {
            return setting.hypotheses().language(against);
        }
    }
}
