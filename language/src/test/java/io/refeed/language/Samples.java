package io.refeed.language;

import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Random forms over a domain. Numbers go up to {@link #REACH} and steps divide {@link #PERIOD}, so that every such language
 * is periodic from {@link #BEGIN} on.
 */
final class Samples {
    static final int REACH = 12;
    static final int PERIOD = 3 * 60;
    static final int BEGIN = 3 * (REACH + 6) + 3;

    private final boolean signed;
    private final boolean marked;

    private Samples(Domain domain) {
        this.signed = domain != Domains.NATURALS;
        this.marked = domain == Domains.MARKED;
    }

    static Arbitrary<Sample> of(Domain domain) {
        return new Samples(domain).form(3);
    }

    private Arbitrary<Sample> form(int depth) {
        return depth == 0
                ? leaf()
                : Arbitraries.frequencyOf(Tuple.of(2, leaf()), Tuple.of(3, combined(form(depth - 1))));
    }

    private Arbitrary<Sample> combined(Arbitrary<Sample> part) {
        Arbitrary<Sample> union = part.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> new Sample(Map.of("union", forms(parts)), w -> parts.stream()
                        .anyMatch(p -> p.meaning().test(w))));
        Arbitrary<Sample> intersection = part.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(parts -> new Sample(Map.of("intersection", forms(parts)), w -> parts.stream()
                        .allMatch(p -> p.meaning().test(w))));
        Arbitrary<Sample> minus = Combinators.combine(part, part)
                .as((a, b) -> new Sample(
                        Map.of("minus", List.of(a.form(), b.form())),
                        a.meaning().and(b.meaning().negate())));
        return Arbitraries.oneOf(union, intersection, minus);
    }

    private static List<Object> forms(List<Sample> parts) {
        return parts.stream().map(Sample::form).toList();
    }

    private Arbitrary<Sample> leaf() {
        Arbitrary<Sample> number = number();
        return marked ? Arbitraries.oneOf(number, marked()) : number;
    }

    private Arbitrary<Sample> number() {
        Arbitrary<Sample> progression = Combinators.combine(integer(), step())
                .as((first, step) -> numbers(
                        Map.of("progression", Map.of("first", first, "step", step)),
                        x -> (x - first) % step == 0 && (x - first) / step >= 0));
        return Arbitraries.oneOf(
                Arbitraries.just(numbers("all", x -> true)),
                Arbitraries.of(1L, 2L, 3L, 4L, 5L, 6L).map(k -> numbers(Map.of("multiples", k), x -> x % k == 0)),
                integer().map(v -> numbers(Map.of("from", v), x -> x >= v)),
                integer().map(v -> numbers(Map.of("upTo", v), x -> x <= v)),
                integers().map(list -> numbers(Map.of("allExcept", list), x -> !list.contains(x))),
                integers().map(list -> numbers(Map.of("finite", list), list::contains)),
                progression);
    }

    private Arbitrary<Sample> marked() {
        Arbitrary<Sample> finite = Arbitraries.integers()
                .between(1, 3 * REACH)
                .map(p -> Domains.MARKED.spell(p))
                .list()
                .ofMaxSize(5)
                .map(words -> new Sample(Map.of("finite", words), words::contains));
        Arbitrary<Long> bound = Arbitraries.longs().between(0, 5);
        Arbitrary<Sample> h1 = Combinators.combine(
                        bound, plus(), Arbitraries.longs().between(1, 6))
                .as((b, plus, more) -> new Sample(
                        Map.of("h1", Map.of("b", b, "plus", plus.form(), "above", b + more)),
                        half(b, x -> x == b || plus.meaning().test(Long.toString(x)) || x > b + more)));
        Arbitrary<Sample> h2 = Combinators.combine(bound, plus())
                .filter((b, plus) -> !plus.meaning().test(Long.toString(b)))
                .as((b, plus) -> new Sample(
                        Map.of("h2", Map.of("b", b, "plus", plus.form())),
                        half(b, x -> x < b || plus.meaning().test(Long.toString(x)))));
        return Arbitraries.oneOf(Arbitraries.just(new Sample(Map.of("hmk", true), Sample::isMarker)), finite, h1, h2);
    }

    private static Predicate<String> half(long b, LongPredicate integers) {
        return w -> Sample.isMarker(w) ? Sample.number(w) <= b : integers.test(Sample.number(w));
    }

    private Arbitrary<Sample> plus() {
        return Arbitraries.oneOf(integers().map(list -> numbers(list, list::contains)), number(), combined(number()));
    }

    private static Sample numbers(Object form, LongPredicate numbers) {
        return new Sample(form, w -> !Sample.isMarker(w) && numbers.test(Sample.number(w)));
    }

    private Arbitrary<List<Long>> integers() {
        return integer().list().ofMaxSize(4);
    }

    private Arbitrary<Long> integer() {
        return Arbitraries.longs().between(signed ? -REACH : 1, REACH);
    }

    private Arbitrary<Long> step() {
        Arbitrary<Long> up = Arbitraries.of(1L, 2L, 3L, 4L, 5L, 6L);
        return signed ? Arbitraries.oneOf(up, up.map(s -> -s)) : up;
    }
}
