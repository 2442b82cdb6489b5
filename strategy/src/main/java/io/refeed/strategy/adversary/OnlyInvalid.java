package io.refeed.strategy.adversary;

import io.refeed.game.AdversaryKind;
import io.refeed.language.Domain;
import io.refeed.language.Language;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;

/** Feeds back every invalid output once, and no other. */
public final class OnlyInvalid implements AdversaryKind {
    @Override
    public String kind() {
        return "only-invalid";
    }

    @Override
    public String summary() {
        return "Every even round repeats the first-emitted invalid output not shown before, if there is one; all other rounds enumerate the target.";
    }

    @Override
    public String source() {
        return "Definition 3.4 of arXiv 2603.11784 (enumeration with replay); evicts the target from Kleinberg-Mullainathan (Section 6)";
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
    public record Config() implements ReplayConfig {
        @Override
        public ReplayRule rule(Language target, long seed) {
            InvalidOutputs invalid = new InvalidOutputs(target);
            return (round, outputs) -> round % 2 == 0 ? invalid.next(outputs) : 0;
        }
    }
}
