package io.refeed.language;

import io.refeed.language.spec.Node;
import io.refeed.language.spec.Parameter;
import java.util.List;
import java.util.Map;

/** The class of Theorem 7.3: four half lines of the integers, each with one point of the other side. */
public final class TheoremSevenThreeClass implements ClassKind {
    @Override
    public String kind() {
        return "theorem-7.3";
    }

    @Override
    public String summary() {
        return "over the integers: h1- and h2-, the x <= 0 with 1 or 2; h1+ and h2+, the x >= 0 with -1 or -2";
    }

    @Override
    public String source() {
        return "Theorem 7.3 of arXiv 2603.11784";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public HypothesisClass read(Node node) {
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
