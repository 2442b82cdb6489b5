package io.refeed.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.language.Domain;
import io.refeed.language.Language;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Words whose positions no machine number holds. */
class FarOutTest {
    @Test
    void findsEachNextWordOfALanguageThatThinsOut() {
        Domain domain = Texts.strings("ab");
        Language language = Texts.regex(domain, "(ab)*a");
        Language odd = Texts.regex(domain, "(abab)*a");

        long last = Texts.within(Duration.ofSeconds(5), () -> {
            long word = Domain.NONE;
            for (int i = 0; i < 5_000; i++) {
                word = language.next(word);
                assertThat(domain.spell(word)).isEqualTo("ab".repeat(i) + "a");
            }
            return word;
        });

        assertThat(language.next(last)).isEqualTo(Domain.NONE);
        assertThat(domain.spell(language.nextOutside(domain.word("ab".repeat(4_000)), odd)))
                .isEqualTo("ab".repeat(4_001) + "a");
    }

    @Test
    void countsWhatNoMachineNumberHolds() {
        Domain domain = Texts.strings("ab");
        long last = domain.word("b".repeat(1_000));
        Language even = Texts.regex(domain, "(..)*");

        BigInteger all = BigInteger.TWO.pow(1_001).subtract(BigInteger.ONE);
        assertThat(domain.all().countExactly(Domain.NONE, last)).isEqualTo(all);
        assertThat(domain.all().countExactly(domain.word("b".repeat(999)), last))
                .isEqualTo(BigInteger.TWO.pow(1_000));
        assertThat(even.countExactly(Domain.NONE, last))
                .isEqualTo(BigInteger.TWO.pow(1_002).subtract(BigInteger.ONE).divide(BigInteger.valueOf(3)));
        assertThat(Texts.regex(domain, "(ab)*a").countExactly(Domain.NONE, domain.word("b".repeat(10_000))))
                .isEqualTo(BigInteger.valueOf(5_000));
    }

    @Test
    void saysThatThereIsNoWordWhereAllAreTooLong() {
        Domain domain = Texts.strings("ab");
        Language tooLong = Texts.regex(domain, "(a{1000}){10}a+");
        Language gap = Texts.regex(domain, "b|(a{1000}){10}a+");

        assertThat(tooLong.next(Domain.NONE)).isEqualTo(Domain.NONE);
        assertThat(tooLong.isInfinite()).isTrue();
        assertThat(tooLong.isEmpty()).isFalse();
        assertThat(tooLong.isSubsetOf(Texts.regex(domain, "b*"))).isFalse();
        assertThat(Texts.first(domain, gap, 3)).containsExactly("b");
    }

    @Test
    void findsWordsBehindLongGapsOfLengths() {
        Domain domain = Texts.strings("a");
        Language language = Texts.regex(domain, "((aa)+(aaa)*(a{5})*|a)*(a{997})*");
        Language coprime = Texts.form(
                domain,
                Map.of(
                        "intersection",
                        List.of(
                                Map.of("regex", "(a{7})*"),
                                Map.of("regex", "(a{11})*"),
                                Map.of("regex", "a(a{13})*"))));

        assertThat(language.sameAs(domain.all())).isTrue();
        assertThat(Texts.first(domain, coprime, 3))
                .containsExactly("a".repeat(924), "a".repeat(1_925), "a".repeat(2_926));
    }
}
