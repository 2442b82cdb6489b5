package io.refeed.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.refeed.language.Domain;
import io.refeed.language.spec.SpecException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What patterns mean, and which are none: the domain, the pattern, its first five words. */
class PatternTest {
    private static final Domain CATS = Texts.sentences("the", "a", "cat", "dog", "a-c");

    static Stream<Arguments> strings() {
        return Stream.of(
                arguments("ab", "a", list("a")),
                arguments("ab", "", list("")),
                arguments("ab", "()", list("")),
                arguments("ab", "|", list("")),
                arguments("ab", "a|", list("", "a")),
                arguments("ab", "(|b)a", list("a", "ba")),
                arguments("ab", "ab|ba", list("ab", "ba")),
                arguments("ab", ".", list("a", "b")),
                arguments("ab", "a*", list("", "a", "aa", "aaa", "aaaa")),
                arguments("ab", "ba+", list("ba", "baa", "baaa", "baaaa", "baaaaa")),
                arguments("ab", "a?b", list("b", "ab")),
                arguments("ab", "a{3}", list("aaa")),
                arguments("ab", "a{0}", list("")),
                arguments("ab", "a{2,}", list("aa", "aaa", "aaaa", "aaaaa", "aaaaaa")),
                arguments("ab", "a{0,2}", list("", "a", "aa")),
                arguments("ab", "(ab){1,2}", list("ab", "abab")),
                arguments("ab", "(a?b?){2}", list("", "a", "b", "aa", "ab")),
                arguments("ab", "a*+", list("", "a", "aa", "aaa", "aaaa")),
                arguments("ab", "a+?", list("", "a", "aa", "aaa", "aaaa")),
                arguments("ab", "a{2}{2}", list("aaaa")),
                arguments("ab", "a{2}?", list("", "aa")),
                arguments("ab", "(a{2,}){2}", list("aaaa", "aaaaa", "aaaaaa", "aaaaaaa", "aaaaaaaa")),
                arguments("ab", "(a{2,3}){2}", list("aaaa", "aaaaa", "aaaaaa")),
                arguments("ab", "(a{2})*", list("", "aa", "aaaa", "aaaaaa", "aaaaaaaa")),
                arguments("ab", "(a{0,2}){3}", list("", "a", "aa", "aaa", "aaaa")),
                arguments("ab", "a{002}", list("aa")),
                arguments("abc", "[ab]", list("a", "b")),
                arguments("abcd", "[a-c]", list("a", "b", "c")),
                arguments("abcd", "[a-bd]", list("a", "b", "d")),
                arguments("abcd", "[a-a]", list("a")),
                arguments("abcd", "[^ab]", list("c", "d")),
                arguments("abcd", "[^a-c]", list("d")),
                arguments("ab", "[^ab]", list()),
                arguments("ab", "[^ab]|b", list("b")),
                arguments("ab", "a[^ab]*", list("a")),
                arguments("cba", "[c-a]", list("c", "b", "a")),
                arguments("ba", "[b-a]", list("b", "a")),
                arguments("ba", "(a|b){2}", list("bb", "ba", "ab", "aa")),
                arguments("🐢🐇", "🐢+🐇*", list("🐢", "🐢🐢", "🐢🐇", "🐢🐢🐢", "🐢🐢🐇")),
                arguments("🐢🐇🐌", "[🐢-🐇]", list("🐢", "🐇")),
                arguments("a b", "a b", list("a b")),
                arguments("a b", "[ ]", list(" ")),
                arguments("1+*", "\\+|\\*1", list("+", "*1")),
                arguments("1+*", "[+*]", list("+", "*")),
                arguments("()|*+?.[]{}\\^", "\\(\\)\\|\\*\\+\\?\\.\\[\\]\\{\\}\\\\\\^", list("()|*+?.[]{}\\^")),
                arguments("[]\\^-a", "[\\[\\]\\\\\\^\\-]", list("[", "]", "\\", "^", "-")),
                arguments("[]\\^-a", "[\\^-a]", list("^", "-", "a")),
                arguments("a-$,\"", "a-$,\"", list("a-$,\"")));
    }

    @ParameterizedTest
    @MethodSource("strings")
    void meansTheseStrings(String letters, String pattern, List<String> words) {
        Domain domain = Texts.strings(letters);

        assertThat(Texts.first(domain, Texts.regex(domain, pattern), 5)).isEqualTo(words);
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                arguments("the cat", list("the cat")),
                arguments("  the \t cat ", list("the cat")),
                arguments("", list("")),
                arguments("the|a cat", list("the", "a cat")),
                arguments("(the|a) cat", list("the cat", "a cat")),
                arguments("the(cat)", list("the cat")),
                arguments("the (cat)", list("the cat")),
                arguments("cat.", list("cat the", "cat a", "cat cat", "cat dog", "cat a-c")),
                arguments("cat .", list("cat the", "cat a", "cat cat", "cat dog", "cat a-c")),
                arguments("the[cat dog]", list("the cat", "the dog")),
                arguments("[^the a]", list("cat", "dog", "a-c")),
                arguments("[^ the a ]", list("cat", "dog", "a-c")),
                arguments("[ a-c ]", list("a-c")),
                arguments("a-c", list("a-c")),
                arguments("[^the a cat dog a-c]", list()),
                arguments("cat*", list("", "cat", "cat cat", "cat cat cat", "cat cat cat cat")),
                arguments("cat { 2 , 3 }", list("cat cat", "cat cat cat")),
                arguments("cat{2}", list("cat cat")),
                arguments("cat ? dog", list("dog", "cat dog")),
                arguments("(the )(cat)", list("the cat")),
                arguments("|the", list("", "the")),
                arguments("( the | a )", list("the", "a")));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void meansTheseSentences(String pattern, List<String> words) {
        assertThat(Texts.first(CATS, Texts.regex(CATS, pattern), 5)).isEqualTo(words);
    }

    static Stream<Arguments> faultyStrings() {
        return Stream.of(
                arguments("abc", 3, "expected a letter of the domain, found 'c'"),
                arguments("ab\u0007", 3, "found U+0007"),
                arguments("a\ud800", 2, "found U+D800"),
                arguments("🐢", 1, "found '🐢'"),
                arguments("b🐢", 2, "found '🐢'"),
                arguments("a b", 2, "expected a letter of the domain, found ' '"),
                arguments("^a", 1, "expected a letter of the domain, found '^'"),
                arguments("a$", 2, "expected a letter of the domain, found '$'"),
                arguments("a]", 2, "found ']'"),
                arguments("a}", 2, "found '}'"),
                arguments("*a", 1, "expected something to repeat, found '*'"),
                arguments("a|+", 3, "expected something to repeat, found '+'"),
                arguments("(?=a)", 2, "expected something to repeat, found '?'"),
                arguments("a({2})", 3, "expected something to repeat, found '{'"),
                arguments("(a", 3, "expected ')' for the '(' at character 1, found the end"),
                arguments("a((b)", 6, "expected ')' for the '(' at character 2"),
                arguments("a)", 2, "expected a '(' for each ')'"),
                arguments("(a)\\1", 4, "expected one of ( ) | * + ? . [ ] { } \\ ^ after '\\', found '1'"),
                arguments("a\\b", 2, "after '\\', found 'b'"),
                arguments("a\\", 2, "after '\\', found the end"),
                arguments("a\\-", 2, "after '\\', found '-'"),
                arguments("a\\*", 2, "expected a letter of the domain, found '*'"),
                arguments("a{", 3, "expected a number, found the end"),
                arguments("a{}", 3, "expected a number, found '}'"),
                arguments("a{,2}", 3, "expected a number, found ','"),
                arguments("a{x}", 3, "expected a number, found 'x'"),
                arguments("a{-1}", 3, "expected a number, found '-'"),
                arguments("a{2", 4, "expected ',' or '}', found the end"),
                arguments("a{2;}", 4, "expected ',' or '}', found ';'"),
                arguments("a{ 2}", 3, "expected a number, found ' '"),
                arguments("a{2,3", 6, "expected '}', found the end"),
                arguments("a{2,x}", 5, "expected a number, found 'x'"),
                arguments("a{2,3,4}", 6, "expected '}', found ','"),
                arguments("a{3,2}", 5, "expected a number of at least 3, found 2"),
                arguments("a{1001}", 3, "expected a number of at most 1000"),
                arguments("a{1,1001}", 5, "expected a number of at most 1000"),
                arguments("a{99999999999999999999}", 3, "expected a number of at most 1000"),
                arguments("[]", 2, "expected a letter of the domain, found ']'"),
                arguments("[^]", 3, "expected a letter of the domain, found ']'"),
                arguments("[", 2, "expected a letter or ']', found the end"),
                arguments("[a", 3, "expected a letter or ']', found the end"),
                arguments("[ac]", 3, "found 'c'"),
                arguments("[a^]", 3, "found '^'"),
                arguments("[a[b]]", 3, "found '['"),
                arguments("[-a]", 2, "found '-'"),
                arguments("[a-]", 4, "found ']'"),
                arguments("[a-", 4, "found the end"),
                arguments("[a-b-b]", 5, "found '-'"),
                arguments("b[b-a]", 3, "expected a range whose first letter is not after its last"),
                arguments("[\\*]", 2, "expected one of [ ] \\ ^ - after '\\', found '*'"),
                arguments("(".repeat(900) + "a" + ")".repeat(899), 1801, "expected ')' for the '(' at character 1,"),
                arguments("(b".repeat(3_000) + ")".repeat(3_000), 8001, "expected at most 2000 levels of nesting"));
    }

    @ParameterizedTest
    @MethodSource("faultyStrings")
    void namesThePlaceInAFaultyPatternOfLetters(String pattern, int place, String problem) {
        assertFault(Texts.strings("ab"), pattern, place, problem);
    }

    static Stream<Arguments> faultySentences() {
        return Stream.of(
                arguments("(the)cat", 6, "expected white space before the next token, found 'c'"),
                arguments("the cat*dog", 9, "expected white space before the next token, found 'd'"),
                arguments(".cat", 2, "expected white space before the next token"),
                arguments("[the]cat", 6, "expected white space before the next token"),
                arguments("the{2}cat", 7, "expected white space before the next token"),
                arguments("the cow", 5, "expected a token of the domain, found \"cow\""),
                arguments("thecat", 1, "expected a token of the domain, found \"thecat\""),
                arguments("the \"cat\"", 5, "expected a token of the domain, found '\"'"),
                arguments("the \\cat", 5, "expected a token of the domain, found '\\'"),
                arguments("^the", 1, "expected a token of the domain, found '^'"),
                arguments("[]", 2, "expected a token of the domain, found ']'"),
                arguments("[ ]", 3, "expected a token of the domain, found ']'"),
                arguments("[the", 5, "expected white space or ']', found the end"),
                arguments("[the ", 6, "expected a token or ']', found the end"),
                arguments("[the cow]", 6, "expected a token of the domain, found \"cow\""),
                arguments("[the^a]", 5, "expected white space or ']', found '^'"),
                arguments("cat { 2 3 }", 9, "expected ',' or '}', found '3'"),
                arguments("*", 1, "expected something to repeat"));
    }

    @ParameterizedTest
    @MethodSource("faultySentences")
    void namesThePlaceInAFaultyPatternOfTokens(String pattern, int place, String problem) {
        assertFault(CATS, pattern, place, problem);
    }

    @Test
    void readsParenthesesHoweverManyStandAroundOneThing() {
        Domain domain = Texts.strings("ab");
        String pattern = "(".repeat(100_000) + "a" + ")".repeat(100_000);

        assertThat(Texts.first(domain, Texts.regex(domain, pattern), 5)).containsExactly("a");
        assertThat(Texts.regex(domain, "a" + "*+?".repeat(30_000)).sameAs(Texts.regex(domain, "a*")))
                .isTrue();
    }

    @Test
    void goesAsDeepAsItSays() {
        Domain domain = Texts.strings("ab");
        String pattern = "(b".repeat(1_900) + ")".repeat(1_900);

        assertThat(Texts.first(domain, Texts.regex(domain, pattern), 5)).containsExactly("b".repeat(1_900));
    }

    private static void assertFault(Domain domain, String pattern, int place, String problem) {
        SpecException error = catchThrowableOfType(SpecException.class, () -> Texts.regex(domain, pattern));

        assertThat(error).isNotNull();
        assertThat(error.path()).isEqualTo("L.regex");
        assertThat(error.problem()).startsWith("character " + place + ": ").contains(problem);
    }

    private static List<String> list(String... words) {
        return Arrays.asList(words);
    }
}
