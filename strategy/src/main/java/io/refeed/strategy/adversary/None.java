package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryConfig;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.spec.Kind;

/** The target's enumeration and nothing else. */
@Kind(
        name = "none",
        summary = "Shows the target's words in order and never repeats an output.",
        source = "Section 2 of arXiv 2603.11784 (generation in the limit without replay); 2404.06757")
public record None() implements AdversaryConfig {
    @Override
    public Adversary create(Setting setting, Target target, long seed) {
        return new ReplayAdversary(target, (round, outputs) -> 0);
    }
}
