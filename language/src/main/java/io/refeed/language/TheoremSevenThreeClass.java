package io.refeed.language;

import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;
import java.util.List;
import java.util.Map;

/** The class of Theorem 7.3: four half lines of the integers, each with one point of the other side. */
@Kind(
        name = "theorem-7.3",
        summary = "over the integers: h1- and h2-, the x <= 0 with 1 or 2; h1+ and h2+, the x >= 0 with -1 or -2",
        source = "Theorem 7.3 of arXiv 2603.11784")
public record TheoremSevenThreeClass() implements ClassConfig {
    @Override
    public HypothesisClass hypotheses() {
        return new ListedClass(
                Domains.INTEGERS,
                List.of(
                        hypothesis("h1-", "upTo", 1),
                        hypothesis("h2-", "upTo", 2),
                        hypothesis("h1+", "from", -1),
                        hypothesis("h2+", "from", -2)),
                true);
    }

    private static Hypothesis hypothesis(String name, String half, long point) {
        Object form = Map.of("union", List.of(Map.of(half, 0L), Map.of("finite", List.of(point))));
        return new Hypothesis(name, Domains.INTEGERS.language(Node.root(form)), form);
    }
}
