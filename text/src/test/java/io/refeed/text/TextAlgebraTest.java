package io.refeed.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.language.Domain;
import io.refeed.language.Language;
import io.refeed.text.RandomForms.Sample;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is computed from automata is what trying all words up to a length finds. */
class TextAlgebraTest {
    private static final int STRING_LENGTH = 8;
    private static final int SENTENCE_LENGTH = 6;

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalsBruteForceOnStrings(int seed) {
        List<String> letters = List.of(List.of("a", "b"), List.of("b", "a"), List.of("c"), List.of("🐢", "🐇"))
                .get(seed % 4);
        List<String> words = Texts.allUpTo(STRING_LENGTH, letters, "");
        new Law(seed, Texts.strings(String.join("", letters)), words, letters, false).check();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalsBruteForceOnSentences(int seed) {
        List<String> tokens = List.of("the", "cat", "a-c");
        List<String> words = Texts.allUpTo(SENTENCE_LENGTH, tokens, " ");
        new Law(seed, Texts.sentences("the", "cat", "a-c"), words, tokens, true).check();
    }

    /** All laws on two languages of one domain. */
    private static final class Law {
        private final Random random;
        private final Domain domain;
        private final List<String> words;
        private final Sample one;
        private final Sample other;
        private final String what;

        Law(int seed, Domain domain, List<String> words, List<String> symbols, boolean sentences) {
            this.random = new Random(seed);
            this.domain = domain;
            this.words = words;
            RandomForms forms = new RandomForms(random, symbols, sentences, words);
            this.one = seed % 3 == 0 ? forms.regex() : forms.form(2);
            this.other = seed % 5 == 0 ? forms.regex() : forms.form(2);
            this.what = "seed " + seed + ": " + one.form() + " and " + other.form();
        }

        void check() {
            Language left = Texts.form(domain, one.form());
            Language right = Texts.form(domain, other.form());
            BitSet union = (BitSet) one.meaning().clone();
            union.or(other.meaning());
            BitSet both = (BitSet) one.meaning().clone();
            both.and(other.meaning());
            BitSet difference = (BitSet) one.meaning().clone();
            difference.andNot(other.meaning());
            checkMembers(left, one.meaning());
            checkMembers(left.union(right), union);
            checkMembers(left.intersection(right), both);
            checkMembers(left.minus(right), difference);
            checkInclusion(left, right);
            for (int i = 0; i < 20; i++) {
                int place = random.nextInt(words.size());
                long word = domain.word(words.get(place));
                assertSpelled(left.nextOutside(word, right), difference.nextSetBit(place + 1));
            }
        }

        private void checkMembers(Language language, BitSet meaning) {
            for (int i = 0; i < words.size(); i++) {
                assertThat(language.contains(domain.word(words.get(i))))
                        .as("%s on '%s'", what, words.get(i))
                        .isEqualTo(meaning.get(i));
            }
            assertSpelled(language.next(Domain.NONE), meaning.nextSetBit(0));
            for (int i = 0; i < 40; i++) {
                int after = random.nextInt(words.size());
                int upTo = random.nextInt(words.size());
                long word = domain.word(words.get(after));
                assertSpelled(language.next(word), meaning.nextSetBit(after + 1));
                int count = after < upTo ? meaning.get(after + 1, upTo + 1).cardinality() : 0;
                assertThat(language.countExactly(word, domain.word(words.get(upTo))))
                        .as("%s after '%s' up to '%s'", what, words.get(after), words.get(upTo))
                        .isEqualTo(BigInteger.valueOf(count));
                assertThat(language.count(Domain.NONE, word))
                        .as(what)
                        .isEqualTo(meaning.get(0, after + 1).cardinality());
            }
        }

        /** A word that is found beyond the words tried may be any. */
        private void assertSpelled(long found, int place) {
            if (place >= 0) {
                assertThat(found).as(what).isNotEqualTo(Domain.NONE);
                assertThat(domain.spell(found)).as(what).isEqualTo(words.get(place));
            } else if (found != Domain.NONE) {
                assertThat(domain.compare(found, domain.word(words.get(words.size() - 1))))
                        .as(what)
                        .isPositive();
            }
        }

        private void checkInclusion(Language left, Language right) {
            Language onlyLeft = left.minus(right);
            Language onlyRight = right.minus(left);
            assertThat(left.isSubsetOf(right)).as(what).isEqualTo(onlyLeft.next(Domain.NONE) == Domain.NONE);
            assertThat(left.sameAs(right)).as(what).isEqualTo(onlyLeft.isEmpty() && onlyRight.isEmpty());
            assertThat(left.sameAs(onlyLeft.union(left.intersection(right))))
                    .as(what)
                    .isTrue();
            assertThat(left.union(right).minus(left).sameAs(onlyRight)).as(what).isTrue();
            assertThat(domain.all().minus(left).intersection(left).isEmpty())
                    .as(what)
                    .isTrue();
            assertThat(domain.all().minus(domain.all().minus(left)).sameAs(left))
                    .as(what)
                    .isTrue();
            assertThat(left.isInfinite()).as(what).isEqualTo(hasManyMembers(left));
        }

        /** Of a finite language like these, no member is nearly that long. */
        private boolean hasManyMembers(Language language) {
            long word = language.next(Domain.NONE);
            for (int i = 0; i < 100_000 && word != Domain.NONE; i++) {
                word = language.next(word);
                if (word != Domain.NONE && domain.spell(word).length() > 400) {
                    return true;
                }
                if (i == 3_000) {
                    return true;
                }
            }
            return word != Domain.NONE;
        }
    }
}
