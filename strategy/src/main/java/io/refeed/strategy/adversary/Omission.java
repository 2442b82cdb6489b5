package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryConfig;
import io.refeed.game.Choice;
import io.refeed.game.Outputs;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.Domain;
import io.refeed.language.Language;
import io.refeed.language.LanguageTooLargeException;
import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;
import java.util.function.Supplier;

/**
 * The target's enumeration with holes: legal words only, but not an enumeration of the target.
 *
 * @param drop the words that are never shown
 */
@Kind(
        name = "omission",
        summary = "Enumerates the target but never shows the words dropped.",
        source =
                "replay sequences that are no enumerations (Definition 3.1 of arXiv 2603.11784); partial enumeration, 2511.05295")
public record Omission(
        @Parameter(words = true, meaning = "the words that are never shown")
        Language drop) implements AdversaryConfig {
    @Override
    public void check(Setting setting, Target target, Node node) {
        try {
            if (!target.language().minus(drop).isInfinite()) {
                throw node.get("drop").error("leaves only finitely many words of the target to show");
            }
        } catch (LanguageTooLargeException e) {
            throw node.get("drop").error(e.getMessage());
        }
    }

    @Override
    public Adversary create(Setting setting, Target target, long seed) {
        Supplier<Choice> walk = setting.domain().isPositional()
                ? passingOver(new TargetEnumeration(target.language()))
                : jumping(target.language(), setting.domain());
        return new Adversary() {
            @Override
            public Choice choose(int round, Outputs outputs) {
                return walk.get();
            }

            @Override
            public List<Target> targets() {
                return List.of(target);
            }
        };
    }

    private Supplier<Choice> passingOver(TargetEnumeration enumeration) {
        return () -> enumeration.nextExcept(drop::contains);
    }

    private Supplier<Choice> jumping(Language target, Domain domain) {
        TargetEnumeration kept = new TargetEnumeration(target.minus(drop));
        TargetRanks ranks = TargetRanks.in(target, domain);
        return () -> {
            kept.advance();
            return Choice.enumeration(kept.word(), ranks.of(kept.word()));
        };
    }
}
