package io.refeed.testbed.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {
    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "the cat, 7",
        "🐢🐇, 4",
        "漢字, 4",
        "e\u0301, 1",
        "שלום, 4",
    })
    void measuresColumnsNotCharacters(String text, int columns) {
        assertThat(TerminalText.width(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({
        "abcdefgh, 8, abcdefgh",
        "abcdefgh, 7, abc…fgh",
        "abcdefgh, 4, ab…h",
        "abcdefgh, 1, …",
        "🐢🐢🐢🐢, 5, 🐢…🐢",
    })
    void shortensInTheMiddle(String text, int columns, String expected) {
        assertThat(TerminalText.shorten(text, columns)).isEqualTo(expected);
    }

    @Test
    void neverTakesMoreColumnsThanThereAre() {
        int[] alphabet = "ab \u0301漢🐢ש".codePoints().toArray();
        for (long seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            int columns = 2 + random.nextInt(30);

            String shortened = TerminalText.shorten(text.toString(), columns);

            assertThat(TerminalText.width(shortened)).as("seed %s", seed).isLessThanOrEqualTo(columns);
            assertThat(TerminalText.wrap(text.toString(), columns))
                    .as("seed %s", seed)
                    .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(columns));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x1b, 0x07, 0x0d, 0x0a, 0x09, 0x7f, 0x9b, 0x202e, 0x2066, 0x2028, 0xfeff, 0xa0, 0x3000})
    void whatATerminalWouldObeyIsSpelledOut(int character) {
        String text = "a" + Character.toString(character) + "b";

        assertThat(TerminalText.visible(text)).isEqualTo(String.format("a\\u%04xb", character));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``, `\"\"`",
                "ab, ab",
                "the cat, the cat",
                "` a`, `\" a\"`",
                "`say \"a\"`, `\"say \\\"a\\\"\"`",
            })
    void aWordIsQuotedWhereOneCouldNotSeeItsEnds(String word, String expected) {
        assertThat(TerminalText.word(word)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"e\u0301", "👩\u200d🚀", "קָ", "न\u094dन", "ab cd", "\u1112\u1161\u11ab"})
    void whatScriptsNeedStaysAsItIs(String text) {
        assertThat(TerminalText.visible(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "\u0301a, \\u0301a",
        "a \u0301, a \\u0301",
        "\u200d, \\u200d",
        "a\u200d, a\\u200d",
        "a\u200d b, a\\u200d b",
        "a\u200d\u200db, a\\u200d\\u200db",
    })
    void whatHasNothingToStandOnOrToJoinIsSpelledOut(String text, String expected) {
        assertThat(TerminalText.visible(text)).isEqualTo(expected);
    }

    @Test
    void marksInHeapsTakeColumnsAndSoAreShortened() {
        String heap = TerminalText.visible("a" + "\u0301".repeat(10_000));

        assertThat(TerminalText.width(heap)).isGreaterThan(1000);
        assertThat(TerminalText.shorten(heap, 20).length()).isLessThan(40);
    }
}
