package io.refeed.strategy.adversary;

import io.refeed.game.Outputs;
import io.refeed.language.Language;
import io.refeed.language.spec.Kind;

/** * One invalid output again and again: the share of words off the target goes to one, yet all of them are the same word. */
@Kind(
        name = "stuck-record",
        summary =
                "Repeats the first invalid output for ever (until there is one, the latest output), except in the rounds 1, 2, 4, 8, ..., which enumerate the target.",
        source =
                "Definition 3.4 of arXiv 2603.11784 (enumeration with replay); contamination as in 2511.07417, Definition 6")
public record StuckRecord() implements ReplayConfig {
    @Override
    public ReplayRule rule(Language target, long seed) {
        return new Rule(new InvalidOutputs(target));
    }

    private static final class Rule implements ReplayRule {
        private final InvalidOutputs invalid;
        private int first;

        Rule(InvalidOutputs invalid) {
            this.invalid = invalid;
        }

        @Override
        public int source(int round, Outputs outputs) {
            if (Integer.bitCount(round) == 1) {
                return 0;
            }
            if (first == 0) {
                first = invalid.next(outputs);
            }
            return first == 0 ? round - 1 : first;
        }
    }
}
