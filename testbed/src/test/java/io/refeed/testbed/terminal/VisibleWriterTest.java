package io.refeed.testbed.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleWriterTest {
    private final StringWriter screen = new StringWriter();
    private final PrintWriter terminal = new PrintWriter(screen);
    private final VisibleWriter writer = new VisibleWriter(terminal);

    static Stream<Consumer<PrintWriter>> ways() {
        return Stream.of(
                out -> out.print("a\u001b"),
                out -> out.write("a\u001b"),
                out -> out.write("xa\u001bx", 1, 2),
                out -> out.print(new char[] {'a', '\u001b'}),
                out -> out.append("a\u001b"),
                out -> out.append('a').append('\u001b'),
                out -> out.format(Locale.ROOT, "%s%c", "a", '\u001b'),
                out -> out.print((Object) "a\u001b"));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whateverWayItIsWrittenATerminalObeysNothing(Consumer<PrintWriter> way) {
        way.accept(writer);

        assertThat(screen).hasToString("a\\u001b");
    }

    @ParameterizedTest
    @ValueSource(
            chars = {
                0, 7, '\b', '\r', 0x1b, 0x7f, 0x80, 0x9b, 0x9f, 0x200e, 0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069
            })
    void eachIsSpelledAsJsonSpellsIt(char character) {
        writer.print(character);

        assertThat(screen).hasToString(String.format(Locale.ROOT, "\\u%04x", (int) character));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n\tb\n", "\u00e4\u4e2d\u3000", "\ud83d\udc22\ud83c\udff4\udb40\udc67", "\u05d0\u200d"})
    void everythingElseStaysAsItIs(String text) {
        writer.print(text);

        assertThat(screen).hasToString(text);
    }

    @Test
    void whatIsToBeObeyedIsWrittenBehindIt() {
        writer.print("a");
        VisibleWriter.behind(writer).print("\u001b[2K");
        writer.print("b");

        assertThat(screen).hasToString("a\u001b[2Kb");
        assertThat(VisibleWriter.behind(terminal)).isSameAs(terminal);
    }
}
