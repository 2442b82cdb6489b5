package io.refeed.language;

import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Parameter;

/**
 * The class of Theorem 7.1, which its adversary writes while the game is played.
 *
 * @param trap whether the table has traps
 */
@Kind(
        name = "theorem-7.1",
        summary = "over the naturals, a table that is written column by column against the generator's own questions",
        source = "Theorem 7.1 (Algorithm 3) of arXiv 2603.11784")
public record TheoremSevenOneClass(
        @Parameter(
                standard = "true",
                meaning =
                        "whether there is always a hypothesis that lacks one word of hypothesis 1; without it, the answer 1 is right for ever")
        boolean trap)
        implements ClassConfig {
    @Override
    public HypothesisClass hypotheses() {
        return new DiagonalClass(trap);
    }
}
