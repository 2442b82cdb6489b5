package io.refeed.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.language.spec.Node;
import io.refeed.language.spec.SpecException;
import io.refeed.testing.Draws;
import io.refeed.testing.Seeds;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainsTest {
    private static final List<Domain> DOMAINS = List.of(Domains.NATURALS, Domains.INTEGERS, Domains.MARKED);

    @ParameterizedTest
    @CsvSource({"naturals, '1 2 3 4 5'", "integers, '0 1 -1 2 -2 3 -3'", "marked, '0 *1 1 -1 *2 2 -2 *3 3 -3'"})
    void enumeratesInTheFixedOrder(String name, String words) {
        Domain domain = Domains.read(Node.root(name));

        long length = words.split(" ").length;
        assertThat(LongStream.rangeClosed(1, length).mapToObj(domain::spell)).containsExactly(words.split(" "));
    }

    @Seeds
    void readsBackWhatItSpells(long seed) {
        Draws draws = new Draws(seed);
        Domain domain = draws.oneOf(DOMAINS);
        long position = draws.between(1, Domain.LIMIT);

        assertThat(domain.word(domain.spell(position))).isEqualTo(position);
    }

    @Seeds
    void acceptsNoSpellingButItsOwn(long seed) {
        Draws draws = new Draws(seed);
        Domain domain = draws.oneOf(DOMAINS);
        String text = draws.text(5, "*-+0123 ");

        long position = domain.word(text);

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
        assertThat(DOMAINS).allSatisfy(domain -> assertThat(domain.word(text)).isEqualTo(Domain.NONE));
    }

    @ParameterizedTest
    @CsvSource({"naturals, 0", "naturals, -1", "naturals, *1", "integers, *1"})
    void refusesWordsOfOtherDomains(String domain, String text) {
        assertThat(Domains.read(Node.root(domain)).word(text)).isEqualTo(Domain.NONE);
    }

    @Test
    void endsAtTheLimit() {
        assertThat(Domains.NATURALS.word(Long.toString(Domain.LIMIT))).isEqualTo(Domain.LIMIT);
        assertThat(Domains.NATURALS.word(Long.toString(Domain.LIMIT + 1))).isEqualTo(Domain.NONE);
        assertThat(Domains.INTEGERS.word(Long.toString(Domain.LIMIT / 2))).isEqualTo(Domain.LIMIT);
        assertThat(Domains.INTEGERS.word(Long.toString(-Domain.LIMIT / 2))).isEqualTo(Domain.NONE);
        assertThat(Domains.MARKED.word(Long.toString(Domain.LIMIT / 3 + 1))).isEqualTo(Domain.NONE);
        assertThat(Domains.MARKED.word("-" + Domain.LIMIT / 3)).isEqualTo(Domain.LIMIT);
        assertThat(DOMAINS).allSatisfy(domain -> {
            assertThatThrownBy(() -> domain.spell(0)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> domain.spell(Domain.LIMIT + 1)).isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void namesTheKnownDomainsWhenItDoesNotKnowOne() {
        assertThatThrownBy(() -> Domains.read(new Node("class.domain", "reals")))
                .isInstanceOf(SpecException.class)
                .hasMessage("class.domain: expected a domain (naturals, integers, marked), found the text \"reals\"");
    }
}
