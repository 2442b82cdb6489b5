package io.refeed.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.refeed.language.kind.RecordKind;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassesTest {
    private static final Map<String, RecordKind<ClassConfig>> CLASSES = RecordKind.all(ClassConfig.class);

    private static final Object EXPLICIT = explicit(
            "integers", "all", Map.of("name", "evens", "is", Map.of("multiples", 2)), Map.of("from", -3), "all");

    static Stream<Object> everyKind() {
        return Stream.of(
                EXPLICIT,
                Map.of("kind", "multiples"),
                Map.of("kind", "tails"),
                Map.of("kind", "cofinite"),
                Map.of("kind", "progressions"),
                Map.of("kind", "theorem-5.1"),
                Map.of("kind", "theorem-7.1"),
                Map.of("kind", "theorem-7.1", "trap", false),
                Map.of("kind", "theorem-7.3"));
    }

    @Test
    void areAllRegistered() {
        assertThat(CLASSES.keySet())
                .containsExactlyInAnyOrder(
                        "explicit",
                        "multiples",
                        "tails",
                        "cofinite",
                        "progressions",
                        "theorem-5.1",
                        "theorem-6.6",
                        "theorem-7.1",
                        "theorem-7.3");
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void keepTheLawsOfAClass(Object description) {
        HypothesisClass hypotheses = read(description);

        IntStream.rangeClosed(1, Math.min(hypotheses.size(), 300)).forEach(i -> {
            Language language = hypotheses.language(i);
            assertThat(language.isInfinite()).isTrue();
            assertThat(hypotheses
                            .domain()
                            .language(Node.root(hypotheses.form(i)))
                            .sameAs(language))
                    .isTrue();
            assertThat(hypotheses.index(hypotheses.name(i))).isEqualTo(i);
            assertThat(hypotheses.language(i).sameAs(language)).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "multiples, 3, '3 6 9 12'",
        "tails, 3, '3 4 5 6'",
        "cofinite, 3, '1 2 4 5'",
        "cofinite, 1, '2 3 4 5'",
        "progressions, 1, '1 2 3 4'",
        "progressions, 2, '1 3 5 7'",
        "progressions, 3, '2 3 4 5'",
        "progressions, 4, '1 4 7 10'",
        "progressions, 5, '2 4 6 8'",
        "progressions, 6, '3 4 5 6'",
        "multiples, 20000, '20000 40000 60000 80000'",
        "tails, 2147483647, '2147483647 2147483648 2147483649 2147483650'",
        "theorem-5.1, 1, '1 2 3 4'",
        "theorem-5.1, 2, '1 -1 -2 -3'",
        "theorem-5.1, 4, '1 -1 2 -2'",
        "theorem-5.1, 2147483647, '1 -1 2 -2'",
        // the last one of diagonal 65535, and the first of the next
        "progressions, 2147450880, '65535 65536 65537 65538'",
        "progressions, 2147450881, '1 65537 131073 196609'"
    })
    void beginAsTheyShould(String kind, int index, String words) {
        HypothesisClass hypotheses = read(Map.of("kind", kind));

        assertThat(words(hypotheses, index, 4)).isEqualTo(words);
        assertThat(hypotheses.size()).isEqualTo(HypothesisClass.UNBOUNDED);
        assertThat(hypotheses.impliesProper()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "01", "-1", "+1", "", "h", "2147483648", "*1"})
    void ofInfiniteSizeCallHypothesesByCanonicalIndexOnly(String name) {
        assertThat(read(Map.of("kind", "tails")).index(name)).isZero();
    }

    @Test
    void callHypothesesByTheirNameOrElseByTheirIndex() {
        HypothesisClass hypotheses = read(EXPLICIT);

        assertThat(IntStream.rangeClosed(1, 4).mapToObj(hypotheses::name)).containsExactly("1", "evens", "3", "4");
        assertThat(hypotheses.index("2")).isZero();
        assertThat(hypotheses.index("5")).isZero();
        assertThat(hypotheses.index("03")).isZero();
        assertThat(hypotheses.form(2)).isEqualTo(Map.of("multiples", 2));
        assertThat(hypotheses.size()).isEqualTo(4);
        assertThat(hypotheses.domain()).isEqualTo(Domains.INTEGERS);
    }

    @ParameterizedTest
    @CsvSource({"h1-, '0 1 -1 -2 -3 -4'", "h2-, '0 -1 2 -2 -3 -4'", "h1+, '0 1 -1 2 3 4'", "h2+, '0 1 2 -2 3 4'"})
    void flipTheSign(String name, String words) {
        HypothesisClass hypotheses = read(Map.of("kind", "theorem-7.3"));

        assertThat(words(hypotheses, hypotheses.index(name), 6)).isEqualTo(words);
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(hypotheses::name)).containsExactly("h1-", "h2-", "h1+", "h2+");
        assertThat(hypotheses.impliesProper()).isTrue();
    }

    @Test
    void callTheThresholdsByTheirNumber() {
        HypothesisClass hypotheses = read(Map.of("kind", "theorem-5.1"));

        assertThat(IntStream.rangeClosed(1, 4).mapToObj(hypotheses::name)).containsExactly("infinity", "1", "2", "3");
        assertThat(hypotheses.index("2147483646")).isEqualTo(Integer.MAX_VALUE);
        assertThat(Stream.of("2147483647", "0", "Infinity", "").map(hypotheses::index))
                .containsOnly(0);
        assertThat(hypotheses.domain()).isEqualTo(Domains.INTEGERS);
        assertThat(hypotheses.isListed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 30})
    void holdAThresholdsNumbersAndNoOthers(int n) {
        HypothesisClass hypotheses = read(Map.of("kind", "theorem-5.1"));
        Language language = hypotheses.language(hypotheses.index(Integer.toString(n)));

        for (int x = -40; x <= 40; x++) {
            assertThat(language.contains(Domains.INTEGERS.word(Integer.toString(x))))
                    .as("%d", x)
                    .isEqualTo(x != 0 && x <= n);
        }
    }

    static Stream<Arguments> marked() {
        return Stream.of(
                arguments(Map.of("hmk", true), "h-mk", "*1 *2 *3 *4"),
                arguments(Map.of("h1", Map.of("b", 0, "plus", List.of(), "above", 2)), "H1^0", "0 3 4 5"),
                arguments(Map.of("h1", Map.of("b", 2, "plus", List.of(-1), "above", 3)), "H1^2", "*1 -1 *2 2"),
                arguments(
                        Map.of("h1", Map.of("b", 1, "plus", Map.of("multiples", 2), "above", 3)),
                        "H1^1",
                        "0 *1 1 2 -2"),
                arguments(Map.of("h2", Map.of("b", 1, "plus", List.of(4))), "H2^1", "0 *1 -1 -2 -3 4"));
    }

    @ParameterizedTest
    @MethodSource("marked")
    void thatCannotBeListedGiveHypothesesByTheirForms(Object form, String name, String words) {
        HypothesisClass hypotheses = read(Map.of("kind", "theorem-6.6"));

        Hypothesis hypothesis = hypotheses.hypothesis(Node.root(form));

        assertThat(hypotheses.isListed()).isFalse();
        assertThat(hypotheses.index(name)).isZero();
        assertThat(hypothesis.name()).isEqualTo(name);
        assertThat(hypothesis.form()).isEqualTo(form);
        assertThat(words(hypotheses.domain(), hypothesis.language(), words.split(" ").length))
                .isEqualTo(words);
    }

    static Stream<Arguments> unmarked() {
        return Stream.of(
                arguments(
                        3, "target", "expected a language of the class: {hmk: true}, {h1: ...} or {h2: ...}, found 3"),
                arguments("h-mk", "target", "expected a language of the class"),
                arguments("all", "target", "expected a language of the class"),
                arguments(Map.of("from", 3), "target", "expected a language of the class"),
                arguments(Map.of("union", List.of(Map.of("hmk", true), "all")), "target", "expected a language"),
                arguments(Map.of("hmk", false), "target.hmk", "expected true"),
                arguments(Map.of("h1", Map.of("b", 2, "plus", List.of(), "above", 2)), "target.h1.above", "greater"),
                arguments(Map.of("h2", Map.of("b", 2, "plus", List.of(2))), "target.h2.plus", "without b"));
    }

    @ParameterizedTest
    @MethodSource("unmarked")
    void thatCannotBeListedRefuseOtherForms(Object form, String path, String problem) {
        HypothesisClass hypotheses = read(Map.of("kind", "theorem-6.6"));

        SpecException error =
                catchThrowableOfType(SpecException.class, () -> hypotheses.hypothesis(new Node("target", form)));

        assertThat(error.path()).isEqualTo(path);
        assertThat(error.problem()).contains(problem);
    }

    @Test
    void thatAreListedHaveNoHypothesesByForm() {
        assertThatThrownBy(() -> read(EXPLICIT).hypothesis(new Node("target", "all")))
                .hasMessageContaining("expected the index or the name of a language of the class");
    }

    static Stream<Arguments> faults() {
        Object evens = Map.of("name", "evens", "is", Map.of("multiples", 2));
        return Stream.of(
                arguments(
                        Map.of("kind", "explicit", "languages", List.of("all")), "class", "expected the key 'domain'"),
                arguments(Map.of("kind", "explicit", "domain", "naturals"), "class", "expected the key 'languages'"),
                arguments(explicit("reals", "all"), "class.domain", "expected a domain (naturals, integers, marked)"),
                arguments(explicit("reals", "all"), "class.domain", "expected a domain (naturals, integers, marked)"),
                arguments(explicit("naturals"), "class.languages", "found an empty list"),
                arguments(
                        explicit("naturals", "all", Map.of("finite", List.of(1))),
                        "class.languages[1]",
                        "expected an infinite language, found a finite one"),
                arguments(
                        explicit("naturals", Map.of("upTo", 9)), "class.languages[0]", "expected an infinite language"),
                arguments(
                        explicit("naturals", Map.of("name", "few", "is", Map.of("upTo", 9))),
                        "class.languages[0]",
                        "expected an infinite language"),
                arguments(
                        explicit("naturals", evens, "all", evens),
                        "class.languages[2].name",
                        "found the text \"evens\""),
                arguments(
                        explicit("naturals", Map.of("name", "2nd", "is", "all")),
                        "class.languages[0].name",
                        "expected a name: a letter"),
                arguments(
                        explicit("naturals", Map.of("name", "all", "is", Map.of("multiples", 2))),
                        "class.languages[0].name",
                        "expected a name other than 'all'"),
                arguments(
                        explicit("naturals", Map.of("name", 2, "is", "all")),
                        "class.languages[0].name",
                        "expected a text"),
                arguments(explicit("naturals", Map.of("name", "x")), "class.languages[0]", "expected the key 'is'"),
                arguments(explicit("naturals", Map.of("is", "all")), "class.languages[0]", "expected the key 'name'"),
                arguments(
                        explicit("naturals", Map.of("name", "x", "is", Map.of("from", 0))),
                        "class.languages[0].is.from",
                        "expected a word"),
                arguments(
                        explicit("naturals", Map.of("name", "x", "is", "all", "from", 1)),
                        "class.languages[0].from",
                        "unknown key"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void nameThePlaceOfAFault(Object description, String path, String problem) {
        SpecException error = catchThrowableOfType(
                SpecException.class, () -> CLASSES.get("explicit").read(new Node("class", description), null));

        assertThat(error).isNotNull();
        assertThat(error.path()).isEqualTo(path);
        assertThat(error.problem()).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void haveNoHypothesisBelowOne(int index) {
        for (Object description : everyKind().toList()) {
            assertThatThrownBy(() -> read(description).language(index)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    private static HypothesisClass read(Object description) {
        Node node = Node.root(description);
        return CLASSES.get(node.get("kind").text()).read(node, Domains.NATURALS).hypotheses();
    }

    private static String words(HypothesisClass hypotheses, int index, int count) {
        return words(hypotheses.domain(), hypotheses.language(index), count);
    }

    private static String words(Domain domain, Language language, int count) {
        return String.join(
                " ",
                LongStream.iterate(language.next(0), language::next)
                        .limit(count)
                        .mapToObj(domain::spell)
                        .toList());
    }

    private static Object explicit(String domain, Object... languages) {
        return Map.of("kind", "explicit", "domain", domain, "languages", List.of(languages));
    }
}
