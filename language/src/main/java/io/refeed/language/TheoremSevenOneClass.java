package io.refeed.language;

import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;

/** The class of Theorem 7.1, which its adversary writes while the game is played. */
public final class TheoremSevenOneClass implements ClassKind {
    @Override
    public String kind() {
        return "theorem-7.1";
    }

    @Override
    public String summary() {
        return "over the naturals, a table that is written column by column against the generator's own questions";
    }

    @Override
    public String source() {
        return "Theorem 7.1 (Algorithm 3) of arXiv 2603.11784";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "trap",
                        "true or false",
                        "true",
                        "whether there is always a hypothesis that lacks one word of hypothesis 1; without it, the answer 1 is right for ever"));
    }

    @Override
    public HypothesisClass read(Node node) {
        return new DiagonalClass(node.find("trap").map(Node::bool).orElse(true));
    }
}
