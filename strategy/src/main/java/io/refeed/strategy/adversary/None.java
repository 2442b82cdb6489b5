package io.refeed.strategy.adversary;

import io.refeed.game.Adversary;
import io.refeed.game.AdversaryConfig;
import io.refeed.game.AdversaryKind;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.language.Domain;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;

/** The target's enumeration and nothing else. */
public final class None implements AdversaryKind {
    @Override
    public String kind() {
        return "none";
    }

    @Override
    public String summary() {
        return "Shows the target's words in order and never repeats an output.";
    }

    @Override
    public String source() {
        return "Section 2 of arXiv 2603.11784 (generation in the limit without replay); 2404.06757";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public Config read(Node node, Domain domain) {
        return new Config();
    }

    /** Nothing to set. */
    public record Config() implements AdversaryConfig {
        @Override
        public void check(Setting setting, Target target, Node node) {
            // Every game has an enumeration.
        }

        @Override
        public Adversary create(Setting setting, Target target, long seed) {
            return new ReplayAdversary(target, (round, outputs) -> 0);
        }
    }
}
