package io.refeed.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.refeed.language.spec.SpecException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextFormErrorsTest {
    private static final Object ALL = "all";

    static Stream<Arguments> faults() {
        Object deep = ALL;
        for (int i = 0; i < 300; i++) {
            deep = Map.of("union", List.of(deep));
        }
        return Stream.of(
                arguments(
                        "evens",
                        "L",
                        "expected a language form ('all', or a map with one of the keys all, allExcept, finite, "
                                + "intersection, minus, regex, union), found the text \"evens\""),
                arguments(7, "L", "expected a language form"),
                arguments(null, "L", "expected a language form"),
                arguments(List.of(ALL), "L", "expected a language form"),
                arguments(Map.of(), "L", "expected a language form"),
                arguments(
                        new TreeMap<>(Map.of("regex", "a", "union", List.of())),
                        "L",
                        "expected one language form, found the keys regex, union"),
                arguments(Map.of("all", true), "L.all", "expected just 'all', not as a key"),
                arguments(
                        Map.of("multiples", 3),
                        "L.multiples",
                        "unknown language form 'multiples'; expected one of all"),
                arguments(Map.of("regex", 7), "L.regex", "expected a text, found 7"),
                arguments(Map.of("regex", List.of("a")), "L.regex", "expected a text, found a list"),
                arguments(Map.of("regex", "a("), "L.regex", "character 3: expected ')'"),
                arguments(Map.of("allExcept", "a"), "L.allExcept", "expected a list"),
                arguments(
                        Map.of("allExcept", List.of("a", "abc")),
                        "L.allExcept[1]",
                        "expected a word of the domain strings:ab (\"\", a, b, aa, ...), found the text \"abc\""),
                arguments(Map.of("finite", List.of("a", 1)), "L.finite[1]", "expected a word of the domain strings:ab"),
                arguments(Map.of("finite", Arrays.asList("a", null)), "L.finite[1]", "found nothing"),
                arguments(Map.of("finite", Map.of()), "L.finite", "expected a list"),
                arguments(Map.of("finite", List.of("a".repeat(10_001))), "L.finite[0]", "expected a word"),
                arguments(Map.of("union", List.of()), "L.union", "at least one language form, found an empty list"),
                arguments(Map.of("intersection", List.of()), "L.intersection", "found an empty list"),
                arguments(Map.of("union", ALL), "L.union", "expected a list"),
                arguments(Map.of("minus", List.of(ALL)), "L.minus", "expected a list of two language forms, found 1"),
                arguments(Map.of("minus", List.of(ALL, ALL, ALL)), "L.minus", "found 3"),
                arguments(
                        Map.of("union", List.of(ALL, Map.of("minus", List.of(ALL, Map.of("regex", "c"))))),
                        "L.union[1].minus[1].regex",
                        "character 1: expected a letter of the domain, found 'c'"),
                arguments(deep, "L" + ".union[0]".repeat(251), "expected at most 250 levels of language forms"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void namesThePlaceAndWhatWasExpected(Object form, String path, String problem) {
        SpecException error = catchThrowableOfType(SpecException.class, () -> Texts.form(Texts.strings("ab"), form));

        assertThat(error).isNotNull();
        assertThat(error.path()).isEqualTo(path);
        assertThat(error.problem()).contains(problem);
    }
}
