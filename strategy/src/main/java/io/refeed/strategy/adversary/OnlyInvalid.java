package io.refeed.strategy.adversary;

import io.refeed.language.Language;
import io.refeed.language.spec.Kind;

/** Feeds back every invalid output once, and no other. */
@Kind(
        name = "only-invalid",
        summary =
                "Every even round repeats the first-emitted invalid output not shown before, if there is one; all other rounds enumerate the target.",
        source =
                "Definition 3.4 of arXiv 2603.11784 (enumeration with replay); evicts the target from Kleinberg-Mullainathan (Section 6)")
public record OnlyInvalid() implements ReplayConfig {
    @Override
    public ReplayRule rule(Language target, long seed) {
        InvalidOutputs invalid = new InvalidOutputs(target);
        return (round, outputs) -> round % 2 == 0 ? invalid.next(outputs) : 0;
    }
}
