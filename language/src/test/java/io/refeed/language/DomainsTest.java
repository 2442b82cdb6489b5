package io.refeed.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainsTest {
    @ParameterizedTest
    @CsvSource({"naturals, '1 2 3 4 5'", "integers, '0 1 -1 2 -2 3 -3'", "marked, '0 *1 1 -1 *2 2 -2 *3 3 -3'"})
    void enumeratesInTheFixedOrder(String name, String words) {
        Domain domain = Domains.of(name);

        long length = words.split(" ").length;
        assertThat(LongStream.rangeClosed(1, length).mapToObj(domain::spell)).containsExactly(words.split(" "));
    }

    @Property
    void readsBackWhatItSpells(
            @ForAll @From("domains") Domain domain, @ForAll @LongRange(min = 1, max = Domain.LIMIT) long p) {
        assertThat(domain.position(domain.spell(p))).isEqualTo(p);
    }

    @Property
    void acceptsNoSpellingButItsOwn(
            @ForAll @From("domains") Domain domain, @ForAll @From("scribbles") @StringLength(max = 5) String text) {
        long position = domain.position(text);

        if (position != Domain.NONE) {
            assertThat(domain.spell(position)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "012",
                "+3",
                "-0",
                "*0",
                "*01",
                "*-1",
                "-*1",
                "**1",
                "*",
                "-",
                "--1",
                "00",
                "1.0",
                "1e3",
                " 1",
                "1 ",
                "٣",
                "99999999999999999999",
                "9223372036854775808",
                "-9223372036854775808",
                "*9223372036854775807"
            })
    void refusesWhatIsNoCanonicalSpelling(String text) {
        assertThat(Domains.all())
                .allSatisfy(domain -> assertThat(domain.position(text)).isEqualTo(Domain.NONE));
    }

    @ParameterizedTest
    @CsvSource({"naturals, 0", "naturals, -1", "naturals, *1", "integers, *1"})
    void refusesWordsOfOtherDomains(String domain, String text) {
        assertThat(Domains.of(domain).position(text)).isEqualTo(Domain.NONE);
    }

    @Test
    void endsAtTheLimit() {
        assertThat(Domains.NATURALS.position(Long.toString(Domain.LIMIT))).isEqualTo(Domain.LIMIT);
        assertThat(Domains.NATURALS.position(Long.toString(Domain.LIMIT + 1))).isEqualTo(Domain.NONE);
        assertThat(Domains.INTEGERS.position(Long.toString(Domain.LIMIT / 2))).isEqualTo(Domain.LIMIT);
        assertThat(Domains.INTEGERS.position(Long.toString(-Domain.LIMIT / 2))).isEqualTo(Domain.NONE);
        assertThat(Domains.MARKED.position(Long.toString(Domain.LIMIT / 3 + 1))).isEqualTo(Domain.NONE);
        assertThat(Domains.MARKED.position("-" + Domain.LIMIT / 3)).isEqualTo(Domain.LIMIT);
        assertThat(Domains.all()).allSatisfy(domain -> {
            assertThatThrownBy(() -> domain.spell(0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> domain.spell(Domain.LIMIT + 1)).isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void namesTheKnownDomainsWhenItDoesNotKnowOne() {
        assertThatThrownBy(() -> Domains.read(new Node("class.domain", "reals")))
                .isInstanceOf(SpecException.class)
                .hasMessage("class.domain: expected a domain (naturals, integers, marked), found the text \"reals\"");
        assertThatThrownBy(() -> Domains.read(new Node("class.domain", "strings:ab")))
                .isInstanceOf(SpecException.class)
                .hasMessageStartingWith("class.domain: strings are not played by this version");
        assertThatThrownBy(() -> Domains.of("reals")).hasMessageContaining("naturals, integers, marked");
    }

    @Provide
    Arbitrary<Domain> domains() {
        return Arbitraries.of(Domains.all());
    }

    @Provide
    Arbitrary<String> scribbles() {
        return Arbitraries.strings().withChars("*-+0123 ");
    }
}
