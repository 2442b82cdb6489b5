package io.refeed.language;

import io.refeed.language.spec.Kind;
import java.util.List;
import java.util.Map;

/** The class of Theorem 5.1: the positive integers, and for each n the integers up to n; 0 is in none. */
@Kind(
        name = "theorem-5.1",
        summary = "over the integers: infinity, the x >= 1; then 1, 2, 3, ...: language n the x <= n, without 0",
        source = "Theorem 5.1 of arXiv 2603.11784")
public record TheoremFiveOneClass() implements ClassConfig {
    @Override
    public HypothesisClass hypotheses() {
        return new Thresholds();
    }

    /** Its hypotheses: infinity first, then 1, 2, 3, ... */
    private static final class Thresholds implements HypothesisClass {
        private static final String FIRST = "infinity";

        private final Family family = new Family(Domains.INTEGERS, Thresholds::set, Thresholds::tree);

        @Override
        public Domain domain() {
            return Domains.INTEGERS;
        }

        @Override
        public int size() {
            return UNBOUNDED;
        }

        @Override
        public Language language(int index) {
            return family.language(index);
        }

        @Override
        public String name(int index) {
            return index == 1 ? FIRST : family.name(index - 1);
        }

        @Override
        public int index(String name) {
            if (name.equals(FIRST)) {
                return 1;
            }
            int n = family.index(name);
            return n == 0 || n == UNBOUNDED ? 0 : n + 1;
        }

        @Override
        public Object form(int index) {
            return family.form(index);
        }

        private static PeriodicSet set(int index) {
            Values values = index == 1
                    ? Values.from(1)
                    : Values.integers(false, PeriodicSet.upTo(index - 1L), PeriodicSet.all());
            return Domains.NUMBERS.positions(values);
        }

        private static Object tree(int index) {
            return index == 1
                    ? Map.of("from", 1L)
                    : Map.of("minus", List.of(Map.of("upTo", index - 1L), Map.of("finite", List.of(0L))));
        }
    }
}
