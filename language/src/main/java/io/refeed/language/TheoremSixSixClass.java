package io.refeed.language;

import io.refeed.language.spec.Kind;
import io.refeed.language.spec.Node;
import java.util.List;

/** The class of Theorem 6.6, which is uncountable: every language that one of the three marked forms describes. */
@Kind(
        name = "theorem-6.6",
        summary = "marked, uncountable: every language of the forms hmk, h1 and h2; a target is written as its form",
        source = "Theorem 6.6 of arXiv 2603.11784")
public record TheoremSixSixClass() implements ClassConfig {
    @Override
    public HypothesisClass hypotheses() {
        return new Markers();
    }

    /** Its hypotheses, which are called h-mk, {@code H1^b} and {@code H2^b}, whatever the rest of their form. */
    private static final class Markers implements HypothesisClass {
        @Override
        public Domain domain() {
            return Domains.MARKED;
        }

        @Override
        public int size() {
            return UNBOUNDED;
        }

        @Override
        public boolean isListed() {
            return false;
        }

        @Override
        public Hypothesis hypothesis(Node form) {
            List<String> keys = form.isMap() ? List.copyOf(form.entries().keySet()) : List.of();
            if (keys.size() != 1 || !Form.isMarked(keys.get(0))) {
                throw form.expected("a language of the class: {hmk: true}, {h1: ...} or {h2: ...}");
            }
            String key = keys.get(0);
            Language language = Domains.MARKED.language(form);
            String name = key.equals("hmk")
                    ? "h-mk"
                    : (key.equals("h1") ? "H1^" : "H2^")
                            + form.get(key).get("b").integer(0, Domain.LIMIT);
            return new Hypothesis(name, language, form.value());
        }

        @Override
        public Language language(int index) {
            throw unlisted();
        }

        @Override
        public String name(int index) {
            throw unlisted();
        }

        @Override
        public int index(String name) {
            return 0;
        }

        @Override
        public Object form(int index) {
            throw unlisted();
        }

        private static IndexOutOfBoundsException unlisted() {
            return new IndexOutOfBoundsException("the hypotheses of this class cannot be listed");
        }
    }
}
