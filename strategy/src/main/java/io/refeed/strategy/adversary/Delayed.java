package io.refeed.strategy.adversary;

import io.refeed.language.Language;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Parameter;

/**
 * Feeds outputs back late.
 *
 * @param lag how many rounds late outputs come back
 */
@Kind(
        name = "delayed",
        summary =
                "Every even round after round lag repeats the output of lag rounds before; all other rounds enumerate the target.",
        source = "Definition 3.4 of arXiv 2603.11784 (enumeration with replay)")
public record Delayed(
        @Parameter(least = 1, meaning = "how many rounds an output is held back")
        int lag) implements ReplayConfig {
    @Override
    public ReplayRule rule(Language target, long seed) {
        return (round, outputs) -> round % 2 == 0 && round > lag ? round - lag : 0;
    }
}
