package io.refeed.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.language.Domain;
import io.refeed.language.Domains;
import io.refeed.language.spec.Node;
import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageSizeTest {
    private final Domain domain = Domains.read(Node.root("strings:ab"));

    @ParameterizedTest
    @CsvSource({"a, 1", "a?, 2", "(a|b){3}, 8", "a{2}(b|a?), 3", "(a|b)b|ab, 2"})
    void countsTheWordsOfAFiniteLanguage(String pattern, long size) {
        assertThat(domain.language(Node.root(Map.of("regex", pattern))).size()).isEqualTo(size);
    }

    @Test
    void countsMoreWordsThanCouldBeWalkedOver() {
        BigInteger expected = BigInteger.TWO.pow(61).subtract(BigInteger.ONE);

        assertThat(domain.language(Node.root(Map.of("regex", "(a|b){0,60}"))).size())
                .isEqualTo(expected);
    }

    @Test
    void anEmptyLanguageHasNone() {
        assertThat(domain.finite().size()).isZero();
    }

    @Test
    void anInfiniteLanguageHasNoSize() {
        assertThatThrownBy(() -> domain.all().size()).isInstanceOf(IllegalStateException.class);
    }
}
