package io.refeed.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void linesEndWithALineFeedOrTheInput() throws IOException {
        assertThat(lines("a\n\nbc\nd", 10)).containsExactly("a", "", "bc", "d");
        assertThat(lines("a\n", 10)).containsExactly("a");
        assertThat(lines("", 10)).isEmpty();
    }

    @Test
    void ofALineThatIsTooLongTheBeginningIsKeptAndTheNextIsWhole() throws IOException {
        assertThat(lines("x".repeat(5_000_000) + "\nabcd\nabcde\n", 4)).containsExactly("xxxx cut", "abcd", "abcd cut");
    }

    private static List<String> lines(String text, int longest) throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
        List<String> lines = new ArrayList<>();
        for (byte[] line = reader.next(); line != null; line = reader.next()) {
            lines.add(new String(line, StandardCharsets.UTF_8) + (reader.cut() ? " cut" : ""));
        }
        return lines;
    }
}
