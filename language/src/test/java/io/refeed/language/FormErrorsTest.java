package io.refeed.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormErrorsTest {
    private static final BigInteger HUGE = BigInteger.TEN.pow(30);

    static Stream<Arguments> faults() {
        return Stream.of(
                // shape
                arguments(
                        "naturals", "evens", "L", "expected a language form ('all', or a map with one of the keys all"),
                arguments("naturals", 7, "L", "expected a language form"),
                arguments("naturals", null, "L", "expected a language form"),
                arguments("naturals", List.of("all"), "L", "expected a language form"),
                arguments("naturals", Map.of(), "L", "expected a language form"),
                arguments(
                        "naturals",
                        new TreeMap<>(Map.of("from", 1, "upTo", 2)),
                        "L",
                        "expected one language form, found the keys from, upTo"),
                arguments("naturals", Map.of("multiple", 3), "L.multiple", "upTo; did you mean 'multiples'?"),
                arguments("naturals", Map.of("all", true), "L.all", "expected just 'all'"),
                arguments("naturals", Map.of("regex", "a*"), "L.regex", "unknown language form 'regex'"),
                // numbers
                arguments("naturals", Map.of("multiples", 0), "L.multiples", "expected a whole number from 1"),
                arguments("integers", Map.of("multiples", -2), "L.multiples", "expected a whole number from 1"),
                arguments("naturals", Map.of("multiples", 2.5), "L.multiples", "expected a whole number from 1"),
                arguments("naturals", Map.of("multiples", "3"), "L.multiples", "found the text \"3\""),
                arguments("naturals", Map.of("multiples", HUGE), "L.multiples", "expected a whole number from 1"),
                arguments(
                        "naturals",
                        Map.of("from", 0),
                        "L.from",
                        "expected a word of the domain naturals (1, 2, 3, ...), found 0"),
                arguments("naturals", Map.of("from", HUGE), "L.from", "expected a word of the domain naturals"),
                arguments("naturals", Map.of("from", "04"), "L.from", "found the text \"04\""),
                arguments("naturals", Map.of("from", 4.0), "L.from", "found 4.0"),
                arguments("naturals", Map.of("upTo", -1), "L.upTo", "expected a word of the domain naturals"),
                arguments("integers", Map.of("upTo", "*1"), "L.upTo", "expected a word of the domain integers"),
                arguments("marked", Map.of("upTo", "*1"), "L.upTo", "expected an integer"),
                arguments("naturals", Map.of("allExcept", 5), "L.allExcept", "expected a list"),
                arguments("naturals", Map.of("allExcept", List.of(5, 0)), "L.allExcept[1]", "expected a word"),
                arguments("marked", Map.of("allExcept", List.of("*5")), "L.allExcept[0]", "expected an integer"),
                arguments("naturals", Map.of("finite", List.of(5, true)), "L.finite[1]", "expected a word"),
                arguments("naturals", Map.of("finite", Arrays.asList(5, null)), "L.finite[1]", "found nothing"),
                arguments("naturals", Map.of("finite", Map.of()), "L.finite", "expected a list"),
                // progressions
                arguments("naturals", progression(1, 0), "L.progression.step", "expected a whole number from 1"),
                arguments("naturals", progression(9, -3), "L.progression.step", "expected a whole number from 1"),
                arguments("integers", progression(9, 0), "L.progression.step", "expected a step other than 0"),
                arguments("naturals", progression(0, 2), "L.progression.first", "expected a word"),
                arguments(
                        "naturals",
                        Map.of("progression", Map.of("first", 1)),
                        "L.progression",
                        "expected the key 'step'"),
                arguments(
                        "naturals",
                        Map.of("progression", Map.of("step", 1)),
                        "L.progression",
                        "expected the key 'first'"),
                arguments(
                        "naturals",
                        Map.of("progression", Map.of("first", 1, "step", 2, "last", 9)),
                        "L.progression.last",
                        "unknown key; expected one of first, step"),
                arguments("naturals", Map.of("progression", List.of(1, 4)), "L.progression", "expected a map"),
                // combinations
                arguments("naturals", Map.of("union", List.of()), "L.union", "found an empty list"),
                arguments("naturals", Map.of("intersection", List.of()), "L.intersection", "found an empty list"),
                arguments("naturals", Map.of("union", "all"), "L.union", "expected a list"),
                arguments(
                        "naturals",
                        Map.of("minus", List.of("all")),
                        "L.minus",
                        "expected a list of two language forms, found 1"),
                arguments(
                        "naturals",
                        Map.of("union", List.of("all", Map.of("minus", List.of("all", Map.of("from", 0))))),
                        "L.union[1].minus[1].from",
                        "expected a word"),
                // markers
                arguments(
                        "naturals",
                        Map.of("hmk", true),
                        "L.hmk",
                        "'hmk' is a form of the domain marked, not of the naturals"),
                arguments("integers", Map.of("h1", Map.of()), "L.h1", "'h1' is a form of the domain marked"),
                arguments("marked", Map.of("hmk", false), "L.hmk", "expected true"),
                arguments("marked", Map.of("hmk", 1), "L.hmk", "expected true or false"),
                arguments("marked", h1(-1, List.of(), 2), "L.h1.b", "expected a whole number from 0"),
                arguments(
                        "marked", h1(2, List.of(), 2), "L.h1.above", "expected an integer greater than b, which is 2"),
                arguments("marked", h1(2, List.of("*1"), 3), "L.h1.plus[0]", "expected an integer"),
                arguments("marked", h1(2, Map.of("hmk", true), 3), "L.h1.plus.hmk", "is a form of the domain marked"),
                arguments("marked", h1(2, 5, 3), "L.h1.plus", "expected a language form"),
                arguments("marked", Map.of("h1", Map.of("b", 1, "above", 2)), "L.h1", "expected the key 'plus'"),
                arguments("marked", h2(2, List.of(1, 2)), "L.h2.plus", "expected integers without b, which is 2"),
                arguments("marked", h2(0, Map.of("from", -1)), "L.h2.plus", "expected integers without b, which is 0"),
                arguments(
                        "marked",
                        Map.of("h2", Map.of("b", 1, "plus", List.of(), "above", 2)),
                        "L.h2.above",
                        "unknown key; expected one of b, plus"),
                // too large to be exact
                arguments(
                        "naturals",
                        Map.of(
                                "union",
                                List.of(Map.of("multiples", 1_000_003), Map.of("multiples", 1_000_033_000_000L))),
                        "L.union",
                        "too large a language: one period of it would have more than 262144 members"),
                arguments(
                        "naturals",
                        Map.of(
                                "intersection",
                                List.of(Map.of("multiples", 999_999_999_989L), Map.of("multiples", 999_999_999_961L))),
                        "L.intersection",
                        "too large a language: its period would exceed"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void namesThePlaceAndWhatWasExpected(String domain, Object form, String path, String problem) {
        SpecException error = catchThrowableOfType(
                SpecException.class, () -> Domains.read(Node.root(domain)).language(new Node("L", form)));

        assertThat(error).isNotNull();
        assertThat(error.path()).isEqualTo(path);
        assertThat(error.problem()).contains(problem);
    }

    private static Object progression(long first, long step) {
        return Map.of("progression", Map.of("first", first, "step", step));
    }

    private static Object h1(long b, Object plus, long above) {
        return Map.of("h1", Map.of("b", b, "plus", plus, "above", above));
    }

    private static Object h2(long b, Object plus) {
        return Map.of("h2", Map.of("b", b, "plus", plus));
    }
}
