package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.Language;
import io.refeed.language.LanguageTooLargeException;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;

/**
 * Hides the evidence against one hypothesis without ever lying.
 *
 * @param against the hypothesis that the evidence speaks against
 * @param patience how many rounds the least word may wait
 */
@Kind(
        name = "launder",
        summary =
                "Shows every word of the target and no other, but words that speak against hypothesis against only once the generator has emitted them or they have waited for patience rounds.",
        source = "replay-free adaptive enumeration (Definition 3.4 of arXiv 2603.11784) that defeats data cleaning")
public record Launder(
        @Parameter(least = 1, type = "index of the class", meaning = "the hypothesis that is to look right")
        int against,

        @Parameter(least = 1, standard = "8", meaning = "how many rounds a word waits at most")
        int patience)
        implements ElementConfig {
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
