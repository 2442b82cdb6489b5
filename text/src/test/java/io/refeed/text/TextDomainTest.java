package io.refeed.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.refeed.language.Domain;
import io.refeed.language.Domains;
import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDomainTest {
    private static final String CAT = "sentences";

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("strings:", "D", "expected from 1 to 1000 letters after 'strings:', found 0"),
                arguments("strings:" + letters(1001), "D", "found 1001"),
                arguments("strings:abca", "D", "expected each letter once, found 'a' again"),
                arguments("strings:🐢a🐢", "D", "found '🐢' again"),
                arguments("strings:a\ud800b", "D", "whole characters, found U+D800"),
                arguments(Map.of(CAT, "a"), "D.sentences", "expected a list"),
                arguments(Map.of(CAT, List.of()), "D.sentences", "expected from 1 to 1000 tokens, found 0"),
                arguments(
                        Map.of(
                                CAT,
                                IntStream.range(0, 1001).mapToObj(i -> "t" + i).toList()),
                        "D.sentences",
                        "found 1001"),
                arguments(Map.of(CAT, List.of("a", true)), "D.sentences[1]", "expected a text, found true"),
                arguments(Map.of(CAT, Arrays.asList("a", null)), "D.sentences[1]", "expected a text, found nothing"),
                arguments(Map.of(CAT, List.of("")), "D.sentences[0]", "expected a token"),
                arguments(Map.of(CAT, List.of("a", "b", "a")), "D.sentences[2]", "that is not named before"),
                arguments(new TreeMap<>(Map.of(CAT, List.of("a"), "order", 1)), "D.order", "unknown key"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void refusesFaultyDescriptions(Object form, String path, String problem) {
        SpecException error = catchThrowableOfType(SpecException.class, () -> Domains.read(new Node("D", form)));

        assertThat(error).isNotNull();
        assertThat(error.path()).isEqualTo(path);
        assertThat(error.problem()).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "a\tb",
                "a\u00a0b",
                "a\u0085b",
                "\u2003",
                "a(",
                ")",
                "a|b",
                "*",
                "+",
                "?",
                ".",
                "[",
                "]",
                "{",
                "}",
                "\\",
                "^",
                "\"",
                "\udc00"
            })
    void refusesTokensWithWhatPatternsNeed(String token) {
        SpecException error = catchThrowableOfType(SpecException.class, () -> Texts.sentences("fine", token));

        assertThat(error).isNotNull();
        assertThat(error.path()).isEqualTo("sentences[1]");
    }

    @Test
    void leavesOtherDescriptionsToOtherKinds() {
        assertThat(new StringsKind().read(Node.root("naturals"))).isEmpty();
        assertThat(new StringsKind().read(Node.root(Map.of(CAT, List.of("a"))))).isEmpty();
        assertThat(new SentencesKind().read(Node.root("strings:a"))).isEmpty();
        assertThat(new SentencesKind().read(Node.root(Map.of("other", 1)))).isEmpty();
        assertThat(new SentencesKind().read(Node.root(null))).isEmpty();
    }

    @Test
    void countsWordsByLengthThenByTheOrderWritten() {
        Domain reversed = Texts.strings("ba");
        Domain sentences = Texts.sentences("the", "a", "cat");

        assertThat(Texts.first(reversed, reversed.all(), 8))
                .containsExactly("", "b", "a", "bb", "ba", "ab", "aa", "bbb");
        assertThat(Texts.first(sentences, sentences.all(), 6))
                .containsExactly("", "the", "a", "cat", "the the", "the a");
    }

    @Test
    void describesItself() {
        Domain strings = Texts.strings("🐢🐇");
        Domain sentences = Texts.sentences("no", "yes");

        assertThat(strings.name()).isEqualTo("strings:🐢🐇");
        assertThat(strings.form()).isEqualTo("strings:🐢🐇");
        assertThat(strings.words()).isEqualTo("\"\", 🐢, 🐇, 🐢🐢, ...");
        assertThat(sentences.name()).isEqualTo("sentences");
        assertThat(sentences.form()).isEqualTo(Map.of("sentences", List.of("no", "yes")));
        assertThat(sentences.words()).isEqualTo("\"\", no, yes, no no, ...");
        assertThat(strings.isPositional()).isFalse();
    }

    @Test
    void startsWithTheEmptyWord() {
        Domain domain = Texts.strings("ab");

        assertThat(domain.word("")).isEqualTo(Domain.FIRST);
        assertThat(domain.spell(Domain.FIRST)).isEmpty();
        assertThat(domain.all().next(Domain.NONE)).isEqualTo(Domain.FIRST);
    }

    @Test
    void comparesByTheEnumerationHoweverLateAWordComesUp() {
        Domain domain = Texts.strings("ba");
        List<String> order = Texts.allUpTo(4, List.of("b", "a"), "");
        List<String> shuffled = new java.util.ArrayList<>(order);
        Collections.shuffle(shuffled, new java.util.Random(7));
        shuffled.forEach(domain::word);

        for (int i = 0; i < order.size(); i++) {
            long word = domain.word(order.get(i));
            assertThat(domain.spell(word)).isEqualTo(order.get(i));
            assertThat(domain.compare(Domain.NONE, word)).isNegative();
            assertThat(domain.compare(word, Domain.NONE)).isPositive();
            for (int j = 0; j < order.size(); j++) {
                assertThat(Integer.signum(domain.compare(word, domain.word(order.get(j)))))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
        assertThat(domain.compare(Domain.NONE, Domain.NONE)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"c", "ac", " ", "a ", " a", "a b", "A", "ab\n", "a\u0000", "\ud83d", "\udc22\ud83d", "🐢"})
    void knowsNoOtherSpellingOfStrings(String spelling) {
        assertThat(Texts.strings("ab").word(spelling)).isEqualTo(Domain.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "  ",
                "the ",
                " the",
                "the  cat",
                "the\tcat",
                "the\u00a0cat",
                "The",
                "thecat",
                "the dog",
                "the\n"
            })
    void knowsNoOtherSpellingOfSentences(String spelling) {
        assertThat(Texts.sentences("the", "cat").word(spelling)).isEqualTo(Domain.NONE);
    }

    @Test
    void takesAnyCharacterForALetter() {
        Domain domain = Texts.strings("* \n🐢-");

        assertThat(domain.spell(domain.word("🐢 *\n-"))).isEqualTo("🐢 *\n-");
    }

    @Test
    void endsWordsAtTenThousandSymbols() {
        Domain turtles = Texts.strings("🐢🐇");
        Domain sentences = Texts.sentences("no", "never");

        assertThat(turtles.word("🐢".repeat(10_000))).isNotEqualTo(Domain.NONE);
        assertThat(turtles.word("🐢".repeat(10_001))).isEqualTo(Domain.NONE);
        assertThat(Texts.strings("ab").word("a".repeat(10_001))).isEqualTo(Domain.NONE);
        assertThat(sentences.word("never" + " never".repeat(9_999))).isNotEqualTo(Domain.NONE);
        assertThat(sentences.word("never" + " never".repeat(10_000))).isEqualTo(Domain.NONE);
        assertThat(turtles.all().next(turtles.word("🐇".repeat(10_000)))).isEqualTo(Domain.NONE);
    }

    @Test
    void refusesJunkQuickly() {
        List<String> junk =
                List.of("a".repeat(1_000_000), "\ud800".repeat(1_000_000), "x ".repeat(500_000), " ".repeat(1_000_000));

        long found = Texts.within(Duration.ofSeconds(2), () -> IntStream.range(0, 100)
                .mapToObj(i -> junk)
                .flatMap(List::stream)
                .filter(spelling -> Texts.strings("ab").word(spelling) != Domain.NONE
                        || Texts.sentences("a", "b").word(spelling) != Domain.NONE)
                .count());

        assertThat(found).isZero();
    }

    @Test
    void refusesHandlesItHasNotGivenOut() {
        Domain domain = Texts.strings("ab");

        assertThatIllegalArgumentException().isThrownBy(() -> domain.spell(Domain.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> domain.spell(2));
        assertThatIllegalArgumentException().isThrownBy(() -> domain.spell(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> domain.all().contains(99));
        assertThat(domain.all().contains(Domain.NONE)).isFalse();
    }

    @Test
    void givesEachGameWordsOfItsOwn() {
        Domain one = Texts.strings("ab");
        Domain other = Texts.strings("ab");
        one.word("bbb");

        assertThat(other.word("a")).isEqualTo(2);
        assertThatIllegalArgumentException().isThrownBy(() -> one.all().minus(other.all()));
        assertThatIllegalArgumentException().isThrownBy(() -> one.all().minus(Domains.NATURALS.all()));
    }

    @Test
    void givesAWordOneHandleHoweverManyThreadsAsk() {
        Domain domain = Texts.strings("ab");
        List<String> words = Texts.allUpTo(9, List.of("a", "b"), "");

        List<CompletableFuture<List<Long>>> answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> words.stream().map(domain::word).toList()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(answers.get(0).join()).doesNotHaveDuplicates();
        assertThat(answers.get(0).join().stream().map(domain::spell).toList()).isEqualTo(words);
    }

    private static String letters(int count) {
        return IntStream.range(0x4e00, 0x4e00 + count)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
