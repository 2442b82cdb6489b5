package io.refeed.language;

import io.refeed.testing.Draws;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;

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
    private final Draws draws;

    Samples(Domain domain, Draws draws) {
        this.signed = domain != Domains.NATURALS;
        this.marked = domain == Domains.MARKED;
        this.draws = draws;
    }

    Sample next() {
        return form(3);
    }

    private Sample form(int depth) {
        return depth == 0 || draws.choice(5) < 2 ? leaf() : combined(() -> form(depth - 1));
    }

    private Sample combined(Supplier<Sample> part) {
        if (draws.choice(3) == 0) {
            return minus(part.get(), part.get());
        }
        List<Sample> parts = draws.list(1, 3, part);
        List<Object> forms = parts.stream().map(Sample::form).toList();
        return draws.choice(2) == 0
                ? new Sample(Map.of("union", forms), w -> parts.stream()
                        .anyMatch(p -> p.meaning().test(w)))
                : new Sample(Map.of("intersection", forms), w -> parts.stream()
                        .allMatch(p -> p.meaning().test(w)));
    }

    private static Sample minus(Sample a, Sample b) {
        return new Sample(
                Map.of("minus", List.of(a.form(), b.form())),
                a.meaning().and(b.meaning().negate()));
    }

    private Sample leaf() {
        return marked && draws.choice(2) == 0 ? marked() : number();
    }

    private Sample number() {
        long v = integer();
        long k = 1L + draws.choice(6);
        List<Long> list = integers();
        return switch (draws.choice(7)) {
            case 0 -> numbers("all", x -> true);
            case 1 -> numbers(Map.of("multiples", k), x -> x % k == 0);
            case 2 -> numbers(Map.of("from", v), x -> x >= v);
            case 3 -> numbers(Map.of("upTo", v), x -> x <= v);
            case 4 -> numbers(Map.of("allExcept", list), x -> !list.contains(x));
            case 5 -> numbers(Map.of("finite", list), list::contains);
            default -> progression(v, signed && draws.choice(2) == 0 ? -k : k);
        };
    }

    private static Sample progression(long first, long step) {
        return numbers(
                Map.of("progression", Map.of("first", first, "step", step)),
                x -> (x - first) % step == 0 && (x - first) / step >= 0);
    }

    private Sample marked() {
        return switch (draws.choice(4)) {
            case 0 -> new Sample(Map.of("hmk", true), Sample::isMarker);
            case 1 -> {
                List<String> words = draws.list(0, 5, () -> Domains.MARKED.spell(draws.between(1, 3 * REACH)));
                yield new Sample(Map.of("finite", words), words::contains);
            }
            case 2 -> h1(draws.between(0, 5), plus(), draws.between(1, 6));
            default -> h2(draws.between(0, 5));
        };
    }

    private static Sample h1(long b, Sample plus, long more) {
        return new Sample(
                Map.of("h1", Map.of("b", b, "plus", plus.form(), "above", b + more)),
                half(b, x -> x == b || plus.meaning().test(Long.toString(x)) || x > b + more));
    }

    private Sample h2(long b) {
        Sample plus = plus();
        while (plus.meaning().test(Long.toString(b))) {
            plus = plus();
        }
        Predicate<String> more = plus.meaning();
        return new Sample(
                Map.of("h2", Map.of("b", b, "plus", plus.form())), half(b, x -> x < b || more.test(Long.toString(x))));
    }

    private static Predicate<String> half(long b, LongPredicate integers) {
        return w -> Sample.isMarker(w) ? Sample.number(w) <= b : integers.test(Sample.number(w));
    }

    private Sample plus() {
        List<Long> list = integers();
        return switch (draws.choice(3)) {
            case 0 -> numbers(list, list::contains);
            case 1 -> number();
            default -> combined(this::number);
        };
    }

    private static Sample numbers(Object form, LongPredicate numbers) {
        return new Sample(form, w -> !Sample.isMarker(w) && numbers.test(Sample.number(w)));
    }

    private List<Long> integers() {
        return draws.list(0, 4, this::integer);
    }

    private long integer() {
        return draws.between(signed ? -REACH : 1, REACH);
    }
}
