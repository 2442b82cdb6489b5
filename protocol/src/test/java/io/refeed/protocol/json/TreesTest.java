package io.refeed.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreesTest {
    @Provide
    static Arbitrary<Object> trees() {
        Arbitrary<Object> leaves = Arbitraries.oneOf(List.of(
                texts().asGeneric(),
                Arbitraries.longs().asGeneric(),
                Arbitraries.bigDecimals().ofScale(3).asGeneric(),
                Arbitraries.of(true, false).asGeneric()));
        return branches(branches(leaves));
    }

    private static Arbitrary<Object> branches(Arbitrary<Object> parts) {
        return Arbitraries.oneOf(List.of(
                parts,
                parts.list().ofMaxSize(3).asGeneric(),
                Arbitraries.maps(texts(), parts).ofMaxSize(3).asGeneric()));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().all().ofMaxLength(8).filter(Utf8::wellFormed);
    }

    @Property
    void whatIsWrittenIsReadBackEqual(@ForAll("trees") Object tree) {
        assertThat(Trees.read(Trees.write(tree))).isEqualTo(tree);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "\"\\\"\\\\\\n\\r\\t\\b\\f\\u0001\"",
                "\"é€\ud83d\ude00\u007f\"",
                "[]",
                "{}",
                "[1,[2,{}],{\"a\":null}]",
                "{\"b\":1,\"a\":2}",
                "-9223372036854775808",
                "92233720368547758080",
                "0.30",
                "-1.5"
            })
    void spellsWhatItReadAsItWasSpelled(String json) {
        assertThat(Trees.write(Trees.read(json))).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource({"0.25, 0.25", "500.0, 500", "1e-7, 0.0000001", "-0.0, 0", "1e16, 10000000000000000"})
    void spellsFractionsInFull(double number, String json) {
        assertThat(Trees.write(number)).isEqualTo(json);
    }

    @Test
    void readsNumbersExactly() {
        Object read = Trees.read("[1, 99999999999999999999, 0.10]");

        assertThat(read).isEqualTo(List.of(1L, new BigInteger("99999999999999999999"), new BigDecimal("0.10")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|there is nothing",
                "{\"a\":1}{}|something follows the JSON value",
                "{\"a\":1,\"a\":2}|field 'a' is given twice",
                "1e9999|exponent beyond 1000",
                "\"\\ud800\"|half a surrogate pair",
                "NaN|not JSON",
                "[1|not JSON",
            })
    void saysWhatIsWrong(String json, String reason) {
        assertThatThrownBy(() -> Trees.read(json))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesWhatIsNoTree() {
        assertThatThrownBy(() -> Trees.write(Map.of("a", List.of(new Object()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
        assertThatThrownBy(() -> Trees.write(Double.NaN)).hasMessageContaining("NaN");
    }
}
