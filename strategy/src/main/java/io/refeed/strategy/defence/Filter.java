package io.refeed.strategy.defence;

import io.refeed.game.DefenceConfig;
import io.refeed.game.GeneratorConfig;
import io.refeed.game.Setting;
import io.refeed.language.Language;
import io.refeed.language.LanguageTooLargeException;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;

/**
 * Output filtering: the generator passes over candidates of a language. One that is left without a candidate gives up.
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
    @Override
    public void check(Setting setting, GeneratorConfig generator, Node node) {
        if (setting.proper()) {
            throw node.error("a filter forbids words; expected a game of mode element");
        }
        if (!canAvoid(generator, node)) {
            throw node.error("the generator does not choose among candidates; expected witness-protection, "
                    + "kleinberg-mullainathan or another that does");
        }
    }

    private boolean canAvoid(GeneratorConfig generator, Node node) {
        try {
            return generator.avoiding(forbid).isPresent();
        } catch (LanguageTooLargeException e) {
            throw node.get("forbid").error("together with the filters before it: " + e.getMessage());
        }
    }

    @Override
    public GeneratorConfig restrict(GeneratorConfig generator) {
        return generator
                .avoiding(forbid)
                .orElseThrow(() -> new IllegalStateException("was not checked against the generator"));
    }
}
