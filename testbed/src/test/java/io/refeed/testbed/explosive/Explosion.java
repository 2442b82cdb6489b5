package io.refeed.testbed.explosive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Languages that are more than can be computed.
 *
 * @param what what makes them so
 * @param domain their domain
 * @param languages their forms, as plain trees
 * @param path how the path of what is refused begins, from the languages on
 * @param problem how what is said of it begins
 */
record Explosion(String what, Object domain, List<?> languages, String path, String problem) {
    private static final String TOO_LARGE = "language too large: ";
    private static final String AB = "strings:ab";
    private static final int[] PRIMES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37};
    private static final List<String> LETTERS =
            IntStream.range(0x4e00, 0x4e00 + 1000).mapToObj(Character::toString).toList();
    private static final List<String> TOKENS =
            IntStream.range(0, 1000).mapToObj(i -> "w" + i).toList();
    private static final String MANY = "strings:" + String.join("", LETTERS);
    private static final String EVERY_OTHER =
            IntStream.range(0, 500).mapToObj(i -> LETTERS.get(2 * i)).collect(Collectors.joining());

    /** All of them. */
    static Stream<Explosion> all() {
        return Stream.of(patterns(), counts(), emptyParts(), sizes(), largeAlphabets(), combinations(), several())
                .flatMap(explosions -> explosions);
    }

    private static Stream<Explosion> patterns() {
        return Stream.of(
                pattern("(a|b)*a(a|b){20}"),
                pattern("(a|b)*a(a|b){16}"),
                pattern("(a|b)*a(a|b){1000}"),
                pattern("(((((a|b)*a){30}){30}){30})*b"),
                pattern("(a{101})*|(a{103})*|(a{107})*|(a{109})*"),
                pattern("(" + "a?b?".repeat(200) + "){300}"));
    }

    private static Stream<Explosion> counts() {
        return Stream.of(
                pattern("(a{1,1000}){1,1000}b"),
                pattern("((((a|b){30}){30}){30}){30}"),
                pattern("((a{1000}){1000}){1000}"),
                pattern("((a|b){0,1000}){0,1000}b"),
                pattern("((a|b)?(b|a)?){1000}{1000}"));
    }

    /** Parts that match the empty word only, and alternatives to it, are no letters, but must not add up either. */
    private static Stream<Explosion> emptyParts() {
        return Stream.of(
                regex("empty alternatives", AB, "((a" + "|".repeat(200_000) + "){1000}){300}"),
                regex("empty groups", AB, "((a" + "()".repeat(100_000) + "){1000}){300}"),
                regex(
                        "nested empty alternatives",
                        AB,
                        "((" + "(".repeat(1900) + "a" + "|)".repeat(1900) + "){999}){300}"));
    }

    private static Stream<Explosion> sizes() {
        String place = ".regex: character 250001: ";
        return Stream.of(
                new Explosion("10^6 letters", AB, forms(regex("a".repeat(1_000_000))), place, TOO_LARGE),
                new Explosion("10^6 stars", AB, forms(regex("(a|b)*".repeat(160_000))), place, TOO_LARGE),
                new Explosion("10^6 alternatives", AB, forms(regex("a|".repeat(500_000))), place, TOO_LARGE),
                new Explosion(
                        "10^6 parentheses",
                        AB,
                        forms(regex("(".repeat(500_000) + ")".repeat(500_000))),
                        place,
                        TOO_LARGE),
                new Explosion(
                        "nested parentheses",
                        AB,
                        forms(regex("(a|b".repeat(40_000) + ")".repeat(40_000))),
                        ".regex: character ",
                        "expected at most 2000 levels of nesting"),
                new Explosion(
                        "nested unions", AB, forms(chain("union", 300)), ".union[0]", "expected at most 100 levels"),
                new Explosion(
                        "nested differences",
                        AB,
                        forms(chain("minus", 300)),
                        ".minus[0]",
                        "expected at most 100 levels"),
                finite("long words", words(60, 2_000)),
                finite("many long words", words(100, 9_999)));
    }

    private static Stream<Explosion> largeAlphabets() {
        String singles = LETTERS.stream().map(letter -> "[^" + letter + "]").collect(Collectors.joining());
        String counted = LETTERS.stream().map(letter -> "[^" + letter + "]{12}").collect(Collectors.joining("|"));
        return Stream.of(
                regex("pairs of letters", MANY, pairs(LETTERS, "")),
                regex("a class and a count", MANY, ".*[" + EVERY_OTHER + "].{12}"),
                regex(
                        "classes and a count",
                        MANY,
                        "([" + EVERY_OTHER + "]|.)*[" + EVERY_OTHER + "](.|[" + EVERY_OTHER + "]){12}"),
                regex("the other letters, counted", MANY, "(.*[^" + EVERY_OTHER + "]){12}.{12}"),
                regex("all letters but one, one after the other", MANY, ".*" + singles),
                regex("all letters but one, counted", MANY, "(" + counted + ")*"),
                regex("stars", MANY, (String.join("*", LETTERS) + "*").repeat(2)),
                regex("pairs of tokens", Map.of("sentences", TOKENS), pairs(TOKENS, " ")),
                regex("a token and a count", Map.of("sentences", TOKENS), ".* w0 .{20}"),
                regex(
                        "tokens that may be there",
                        Map.of("sentences", TOKENS),
                        "(" + String.join("? ", TOKENS) + "){300}"));
    }

    private static Stream<Explosion> combinations() {
        return Stream.of(
                combined("sums of circles", "union", 12, i -> "(a{" + PRIMES[i] + "})*"),
                combined("products of circles", "intersection", 12, i -> "((b*a){" + PRIMES[i] + "})*b*"),
                combined("two long circles", "intersection", 2, i -> "((b*a){" + (997 - 6 * i) + "})*b*"),
                new Explosion("a chain of differences", AB, forms(differences(20)), ".minus", TOO_LARGE),
                new Explosion(
                        "all letters in any order",
                        MANY,
                        forms(Map.of(
                                "intersection",
                                LETTERS.stream()
                                        .map(letter -> regex(".*" + letter + ".*"))
                                        .toList())),
                        ".intersection",
                        TOO_LARGE),
                combined("many tests of length", "intersection", 144, i -> ".*a.{" + i / 12 + "}a{" + i % 12 + "}.*"));
    }

    /** Forms that are not too large each, but all together. */
    private static Stream<Explosion> several() {
        IntFunction<String> large = i -> "(a|b)*a(a|b){13}" + "a".repeat(i % 10) + "b".repeat(i / 10);
        return Stream.of(
                combined("a union of 1,000 patterns", "union", 1_000, large),
                combined("an intersection of 1,000 patterns", "intersection", 1_000, large),
                combined("a union of one pattern, 1,000 times", "union", 1_000, i -> "(a|b)*a(a|b){13}"),
                new Explosion(
                        "1,000 languages",
                        AB,
                        IntStream.range(0, 1_000)
                                .mapToObj(i -> regex(large.apply(i)))
                                .toList(),
                        ".regex",
                        TOO_LARGE));
    }

    private static Explosion pattern(String pattern) {
        return regex(pattern.length() < 50 ? pattern : pattern.substring(0, 50) + "...", AB, pattern);
    }

    private static Explosion regex(String what, Object domain, String pattern) {
        return new Explosion(what, domain, forms(regex(pattern)), ".regex", TOO_LARGE);
    }

    private static Explosion finite(String what, List<String> words) {
        return new Explosion(what, AB, forms(Map.of("allExcept", words)), ".allExcept", TOO_LARGE);
    }

    private static Explosion combined(String what, String key, int count, IntFunction<String> pattern) {
        List<?> parts =
                IntStream.range(0, count).mapToObj(i -> regex(pattern.apply(i))).toList();
        return new Explosion(what, AB, forms(Map.of(key, parts)), "." + key, TOO_LARGE);
    }

    private static Map<String, String> regex(String pattern) {
        return Map.of("regex", pattern);
    }

    private static List<?> forms(Object form) {
        return List.of(form);
    }

    private static Object chain(String key, int depth) {
        Object form = regex("a*");
        for (int i = 0; i < depth; i++) {
            form = Map.of(key, key.equals("minus") ? List.of(form, regex("b")) : List.of(form));
        }
        return form;
    }

    private static Object differences(int depth) {
        Object form = "all";
        for (int i = 0; i < depth; i++) {
            form = Map.of(
                    "minus",
                    List.of("all", Map.of("minus", List.of(form, regex("((b*a){" + PRIMES[i % 12] + "})*b*")))));
        }
        return form;
    }

    private static String pairs(List<String> symbols, String space) {
        return IntStream.range(0, 500)
                .mapToObj(i -> symbols.get(2 * i) + space + ".*" + space + symbols.get(2 * i + 1))
                .collect(Collectors.joining("|", "(", ")*"));
    }

    private static List<String> words(int count, int length) {
        Random random = new Random(1);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(
                    random.ints(length, 'a', 'c').mapToObj(Character::toString).collect(Collectors.joining()));
        }
        return words;
    }

    @Override
    public String toString() {
        return what;
    }
}
