package io.refeed.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.refeed.testing.Draws;
import io.refeed.testing.Seeds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreesTest {
    /** Any tree of at most three levels. */
    static Object tree(Draws draws) {
        return branches(draws, () -> branches(draws, () -> leaf(draws)));
    }

    private static Object branches(Draws draws, Supplier<Object> parts) {
        return switch (draws.choice(3)) {
            case 0 -> parts.get();
            case 1 -> draws.list(0, 3, parts);
            default -> {
                Map<String, Object> fields = new HashMap<>();
                draws.list(0, 3, () -> draws.text(8)).forEach(name -> fields.put(name, parts.get()));
                yield fields;
            }
        };
    }

    private static Object leaf(Draws draws) {
        return switch (draws.choice(4)) {
            case 0 -> draws.text(8);
            case 1 -> draws.number();
            case 2 -> BigDecimal.valueOf(draws.number(), 3);
            default -> draws.choice(2) == 0;
        };
    }

    @Seeds
    void whatIsWrittenIsReadBackEqual(long seed) {
        Object tree = tree(new Draws(seed));

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
                "1e99999999999|exponent beyond 1000",
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
