package io.refeed.testbed.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.json.Trees;
import io.refeed.testbed.command.Cli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rounds.csv} holds the words of the transcript, whatever letters they have. */
class RoundsFileTest {
    /** Everything that divides fields, lines or quotations, and what a spreadsheet takes for the start of a formula. */
    private static final String EXPERIMENT = """
            name: fields
            games:
              - id: x
                rounds: 60
                target: 1
                class: {kind: explicit, domain: "strings:,\\"\\n\\r;\\t =+-@'\\u2028\\u0001\\\\", languages: [all]}
                generator: {kind: witness-protection}
                adversary: {kind: iid, rate: 0.3}
            """;

    @TempDir
    Path directory;

    @Test
    void eachWordAndAnswerIsReadBackAsItWas() throws IOException {
        Path out = directory.resolve("out");
        Cli played = Cli.run("simulate", Files.writeString(directory.resolve("e.yaml"), EXPERIMENT), "--out", out);
        assertThat(played.code()).as(played.err()).isZero();
        ResultFiles files = new ResultFiles(out);

        List<List<String>> table = fields(Files.readString(files.rounds()));

        List<List<String>> expected = new ArrayList<>();
        for (String line : Files.readAllLines(files.transcript("x"))) {
            Map<String, Object> tree = Trees.object(line.getBytes(StandardCharsets.UTF_8));
            if (tree.get("type").equals("round")) {
                expected.add(List.of(String.valueOf(tree.get("round")), apart((String) tree.get("word")), apart((String)
                        tree.get("output"))));
            }
        }
        assertThat(table).allSatisfy(row -> assertThat(row).hasSize(10));
        assertThat(table.stream().skip(1).map(row -> List.of(row.get(1), row.get(2), row.get(5))))
                .hasSize(60)
                .containsExactlyElementsOf(expected);
    }

    /** With the apostrophe that keeps spreadsheets from computing it. */
    private static String apart(String word) {
        return word.matches("(?s)['=+\\-@\t\r\n].*") ? "'" + word : word;
    }

    /** The fields of a text as RFC 4180 has them, lines ending in one line feed. */
    private static List<List<String>> fields(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && text.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                assertThat(quoted || field.isEmpty())
                        .as("a quote inside a field, at %s", i)
                        .isTrue();
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                field.append(c);
            }
        }
        assertThat(quoted).isFalse();
        return rows;
    }
}
