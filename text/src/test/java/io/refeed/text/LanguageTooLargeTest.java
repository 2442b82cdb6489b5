package io.refeed.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.refeed.language.Domain;
import io.refeed.language.Language;
import io.refeed.language.spec.SpecException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is too large is refused in time, and what is not is read in time. */
class LanguageTooLargeTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final String AB = "ab";
    private static final String MANY =
            IntStream.range(0x4e00, 0x4e00 + 1000).mapToObj(Character::toString).collect(Collectors.joining());

    static Stream<Arguments> tooLarge() {
        return Stream.of(
                refused("(a|b)*a(a|b){20}"),
                refused("(a|b)*a(a|b){16}"),
                refused("(a|b)*a(a|b){1000}"),
                refused("((a{1000}){1000}){1000}"),
                refused("a{1000}{1000}"),
                refused("((a|b){0,1000}){0,1000}b"),
                refused("a{1000}{100}"),
                refused("((((a|b)*a(a|b){9}){9})|((a|b)*b(a|b){17})){3}"),
                refused("(a*b*){1000}"),
                refused("((a|b)?(b|a)?){1000}{1000}"),
                refused("a".repeat(1_000_000)),
                refused("(a|b)*".repeat(160_000)),
                refused("(".repeat(500_000) + ")".repeat(500_000)),
                refused("a|".repeat(500_000)),
                refused("a".repeat(120_000)),
                arguments(Map.of("union", List.of("all", Map.of("regex", "(a|b)*a(a|b){20}"))), "L.union[1].regex"),
                arguments(
                        Map.of(
                                "intersection",
                                List.of(Map.of("regex", "(a{1000}|b)*"), Map.of("regex", "(a{997}|b{3})*"))),
                        "L.intersection"),
                arguments(
                        Map.of(
                                "union",
                                List.of(Map.of("regex", "(a|b)*a(a|b){15}"), Map.of("regex", "(a|b)*b(a|b){15}b"))),
                        "L.union"),
                arguments(
                        Map.of(
                                "finite",
                                IntStream.range(0, 60)
                                        .mapToObj(LanguageTooLargeTest::longWord)
                                        .toList()),
                        "L.finite"),
                arguments(
                        Map.of(
                                "allExcept",
                                IntStream.range(0, 60)
                                        .mapToObj(LanguageTooLargeTest::longWord)
                                        .toList()),
                        "L.allExcept"));
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void isRefusedWithItsPath(Object form, String path) {
        SpecException error = Texts.within(
                LIMIT, () -> catchThrowableOfType(SpecException.class, () -> Texts.form(Texts.strings("ab"), form)));

        assertThat(error).isNotNull();
        assertThat(error.path()).isEqualTo(path);
        assertThat(error.problem()).contains("language too large: ");
    }

    static Stream<Arguments> largeEnough() {
        return Stream.of(
                arguments(AB, Map.of("regex", "(a|b)*a(a|b){15}"), "a" + "a".repeat(15)),
                arguments(AB, Map.of("regex", "a{1000}{9}"), "a".repeat(9_000)),
                arguments(AB, Map.of("regex", "(a{1000}{50})*|b"), ""),
                arguments(AB, Map.of("regex", "(a?){1000}a{1000}"), "a".repeat(1_000)),
                arguments(AB, Map.of("regex", "(a*){1000}{1000}b"), "b"),
                arguments(AB, Map.of("regex", "((a|b)*){1000}"), ""),
                arguments(AB, Map.of("regex", "a".repeat(9_999) + "b*"), "a".repeat(9_999)),
                arguments(AB, Map.of("regex", "a|".repeat(100_000) + "b"), "a"),
                arguments(
                        AB,
                        Map.of(
                                "union",
                                IntStream.range(1, 3_000)
                                        .mapToObj(i -> Map.of(
                                                "finite",
                                                List.of(Integer.toBinaryString(i)
                                                        .replace('0', 'a')
                                                        .replace('1', 'b'))))
                                        .toList()),
                        "b"),
                arguments(
                        AB,
                        Map.of(
                                "regex",
                                IntStream.range(1, 500)
                                        .mapToObj(i -> Integer.toBinaryString(i)
                                                .replace('0', 'a')
                                                .replace('1', 'b'))
                                        .collect(Collectors.joining("|", "(", ")*a"))),
                        "a"),
                arguments(
                        "abcdefghijklmnopqrstuvwxyz",
                        Map.of(
                                "regex",
                                IntStream.range(0, 2_000)
                                        .mapToObj(i -> Integer.toString(1_000_000 + i * 7_919 % 1_000_000, 26)
                                                .replaceAll("[0-9]", "q"))
                                        .collect(Collectors.joining("|", "(", ")+z"))),
                        null),
                arguments(MANY, Map.of("regex", ".*" + MANY + ".*"), MANY),
                arguments(
                        MANY,
                        Map.of(
                                "regex",
                                MANY.codePoints()
                                        .mapToObj(c -> "[^" + Character.toString(c) + "]")
                                        .collect(Collectors.joining("", "(", ")*"))),
                        ""),
                arguments(
                        MANY,
                        Map.of(
                                "allExcept",
                                IntStream.range(0, 5_000)
                                        .mapToObj(i -> MANY.substring(i % 997, i % 997 + 1)
                                                + MANY.substring(i / 5, i / 5 + 1)
                                                + MANY.charAt(i * 31 % 1_000))
                                        .toList()),
                        ""));
    }

    @ParameterizedTest
    @MethodSource("largeEnough")
    void isReadWhileItIsNot(String letters, Object form, String first) {
        Domain domain = Texts.strings(letters);
        Language language = Texts.within(LIMIT, () -> Texts.form(domain, form));

        assertThat(language.isEmpty()).isFalse();
        if (first != null) {
            assertThat(domain.spell(language.next(Domain.NONE))).isEqualTo(first);
        }
    }

    private static Arguments refused(String pattern) {
        return arguments(Map.of("regex", pattern), "L.regex");
    }

    private static String longWord(int i) {
        return new Random(i).ints(2_000, 'a', 'c').mapToObj(Character::toString).collect(Collectors.joining());
    }
}
