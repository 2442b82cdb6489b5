package io.refeed.testbed.explosive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of strangers that would take minutes or gigabytes are refused within 2 s and 256 MB, with file and line. */
class StrangersFilesIT {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final int DEEP = 100_000;

    private static final String TOO_MANY_MEMBERS = "too large a language: one period of it would have more than";

    /** Languages whose common period has some 10^12 members. */
    private static final String[] LARGE = {
        "{\"minus\": [\"all\", {\"multiples\": 4000000}]}",
        "{\"minus\": [{\"progression\": {\"first\": 1, \"step\": 2}}, {\"multiples\": 2000003}]}"
    };

    @TempDir
    private static Path directory;

    /**
     * A file.
     *
     * @param problem what is said of it, behind file and line
     */
    record Strange(String what, String subcommand, String content, int line, String problem) {
        @Override
        public String toString() {
            return subcommand + ": " + what;
        }
    }

    static Stream<Strange> files() {
        // Both read with the same reader; the rest is for the audit alone.
        return Stream.of(
                        experiments(), transcripts("audit"), transcripts("show").limit(2))
                .flatMap(files -> files);
    }

    private static Stream<Strange> experiments() {
        String brackets = "[".repeat(DEEP) + "]".repeat(DEEP);
        return Stream.of(
                new Strange("merges of merges", "check", merges(), 0, "values that aliases repeat"),
                new Strange("periods", "check", experiment(String.join(", ", LARGE)), 6, TOO_MANY_MEMBERS),
                new Strange("lists in lists", "check", "name: e\ngames: " + brackets, 1, "Nesting Depth exceeded"),
                new Strange("dashes", "check", "- ".repeat(DEEP) + "a", 1, "Nesting Depth exceeded"),
                new Strange(
                        "a million words",
                        "check",
                        experiment("all")
                                .replace("{kind: none}", "{kind: script, words: [" + "1,".repeat(1_000_000) + "1]}"),
                        1,
                        "expected a file of at most"));
    }

    private static Stream<Strange> transcripts(String subcommand) {
        String brackets = "[".repeat(DEEP) + "]".repeat(DEEP);
        String game = game("\"all\"", "");
        return Stream.of(
                new Strange("periods", subcommand, game(String.join(", ", LARGE), ""), 1, TOO_MANY_MEMBERS),
                new Strange("lists in lists", subcommand, game("\"all\"", ",\"x\":" + brackets), 1, "nesting depth"),
                new Strange(
                        "a deep round", subcommand, game + "{\"type\":\"round\",\"x\":" + brackets + "}", 2, "depth"),
                new Strange("one line", subcommand, "x".repeat(100_000_000), 1, "the line is longer than"),
                new Strange(
                        "one text", subcommand, "{\"type\":\"" + "x".repeat(100_000_000), 1, "the line is longer than"),
                new Strange(
                        "small maps", subcommand, "{\"a\":[" + "{},".repeat(10_000_000) + "{}]}", 1, "out of memory"),
                new Strange(
                        "compressed", subcommand, "\u001f\u008b\b" + "\0\u0001\u0002".repeat(1_000_000), 1, "not JSON"),
                new Strange("nothing but lines", subcommand, "\n".repeat(10_000_000), 1, "not JSON"),
                new Strange("a thousand million rounds", subcommand, game, 1, "ends here, expected more rounds"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefusedInTimeWithItsLine(Strange strange) throws IOException {
        Path file = directory.resolve("strange" + (strange.subcommand.equals("check") ? ".yaml" : ".jsonl"));
        Files.write(file, strange.content.getBytes(StandardCharsets.ISO_8859_1));

        CheckProcess process = CheckProcess.of(strange.subcommand, file);

        assertThat(process.code()).as(process.errors()).isEqualTo(2);
        assertThat(process.errors())
                .startsWith("refeed: " + file + ":" + (strange.line == 0 ? "" : strange.line + ":"))
                .contains(strange.problem);
        assertThat(process.cpu()).as(process.errors()).isLessThan(LIMIT);
    }

    private static String merges() {
        String many = IntStream.range(0, 5_000).mapToObj(i -> "k" + i + ": 1").collect(Collectors.joining(", "));
        return "name: e\nx0: &m0 {" + many + "}\n"
                + IntStream.rangeClosed(1, 10)
                        .mapToObj(
                                i -> "x" + i + ": &m" + i + " {<<: [" + ("*m" + (i - 1) + ", ").repeat(20) + "*m0]}\n")
                        .collect(Collectors.joining());
    }

    private static String experiment(String languages) {
        return """
                name: e
                games:
                  - id: x
                    rounds: 6
                    target: 1
                    class: {kind: explicit, domain: naturals, languages: [LANGUAGES]}
                    generator: {kind: witness-protection}
                    adversary: {kind: none}
                """.replace("LANGUAGES", languages);
    }

    private static String game(String languages, String more) {
        return "{\"type\":\"game\",\"game\":\"x\",\"class\":{\"kind\":\"explicit\",\"domain\":\"naturals\",\"languages\":["
                + languages + "]},\"target\":1,\"mode\":\"element\",\"generator\":{\"kind\":\"witness-protection\"},"
                + "\"adversary\":{\"kind\":\"none\"},\"rounds\":1000000000,\"seed\":0,\"pacing\":\"lockstep\"" + more
                + "}\n";
    }
}
