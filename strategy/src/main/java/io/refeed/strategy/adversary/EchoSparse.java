package io.refeed.strategy.adversary;

import io.refeed.game.AdversaryKind;
import io.refeed.language.Domain;
import io.refeed.language.Language;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;

/** Nearly every word is the generator's latest output; the enumeration goes on ever more slowly. */
public final class EchoSparse implements AdversaryKind {
    @Override
    public String kind() {
        return "echo-sparse";
    }

    @Override
    public String summary() {
        return "Repeats the latest output, except in the rounds 1, 2, 4, 8, ..., which enumerate the target.";
    }

    @Override
    public String source() {
        return "Definition 3.4 of arXiv 2603.11784 (enumeration with replay), slowed down";
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
            return (round, outputs) -> Integer.bitCount(round) == 1 ? 0 : round - 1;
        }
    }
}
