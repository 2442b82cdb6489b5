package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.json.Trees;
import io.refeed.testbed.result.ResultFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of strangers that hold what a terminal would obey, or what would look like a line of the program's own. */
class HostileTextTest {
    /** Clears the screen, rings, turns the text around, and claims to be the program. */
    private static final String HOSTILE =
            "\u001b[2J\u0007\u009b31m\u202e\u2066\u2028\u0085\rrefeed: forged\nrefeed: forged\u2029";

    /** The same as JSON and as a quoted YAML scalar. */
    private static final String QUOTED = quoted(HOSTILE);

    private static final String EXPERIMENT =
            """
            name: hostile
            games:
              - id: x
                rounds: 4
                target: 1
                class: {kind: explicit, domain: D, languages: [all]}
                generator: {kind: answers, answers: [H, "ab"]}
                adversary: {kind: script, words: [a, H]}
                expect: {mistakes: 9}
            """.replace("D", quoted("strings:ab" + letters())).replace("H", QUOTED);

    @TempDir
    static Path directory;

    private static List<String> transcript;

    private static String letters() {
        return HOSTILE.replaceAll("[ab]", "")
                .chars()
                .distinct()
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String quoted(String hostile) {
        StringBuilder text = new StringBuilder("\"");
        hostile.chars().forEach(c -> text.append(c < ' ' || c > 0x7e ? String.format("\\u%04x", c) : (char) c + ""));
        return text.append('"').toString();
    }

    @BeforeAll
    static void play() throws IOException {
        Path file = Files.writeString(directory.resolve("whole.yaml"), EXPERIMENT);
        Path out = directory.resolve("played");
        Cli.run("simulate", file, "--out", out);
        transcript = Files.readAllLines(new ResultFiles(out).transcript("x"));
    }

    static Stream<Arguments> experiments() {
        return Stream.of(
                Arguments.of("words, names and expectations", EXPERIMENT),
                Arguments.of("a key that no one knows", EXPERIMENT + "    " + QUOTED + ": 1\n"),
                Arguments.of("the name of a kind", EXPERIMENT.replace("answers,", QUOTED + ",")),
                Arguments.of("the name of a target", EXPERIMENT.replace("target: 1", "target: " + QUOTED)),
                Arguments.of("an id", EXPERIMENT.replace("id: x", "id: " + QUOTED)),
                Arguments.of("a name", EXPERIMENT.replace("name: hostile", "name: " + QUOTED)),
                Arguments.of(
                        "a player", EXPERIMENT.replace("kind: answers,", "kind: external, player: " + QUOTED + ",")),
                Arguments.of("a defence", EXPERIMENT.replace("target: 1", "target: 1\n    defences: [" + QUOTED + "]")),
                Arguments.of("an anchor", EXPERIMENT.replace("target: 1", "target: *" + "\u202e")),
                Arguments.of("no YAML", "a: [" + HOSTILE),
                Arguments.of("an error of YAML", "name: " + QUOTED + "\n\u001b]0;x\u0007: [\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("experiments")
    void anExperimentIsShownAndFaultedInItsOwnLines(String what, String yaml) throws IOException {
        Path file = Files.writeString(directory.resolve("e.yaml"), yaml);

        assertHarmless(Cli.run("check", file));
        assertHarmless(Cli.run("simulate", file, "--out", directory.resolve("out")));
        assertHarmless(Cli.run("simulate", file, "--json", "--width", 60, "--out", directory.resolve("out")));
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                Arguments.of("nothing else", 2, "", ""),
                Arguments.of("a type", 2, "\"type\":\"round\"", "\"type\":" + QUOTED),
                Arguments.of("a word of no language", 2, "\"word\":\"", "\"word\":\"b" + inner()),
                Arguments.of("an answer of no language", 3, "\"output\":\"", "\"output\":\"b" + inner()),
                Arguments.of("an origin", 2, "\"origin\":\"script\"", "\"origin\":" + QUOTED),
                Arguments.of("a field", 2, "\"round\":1", QUOTED + ":1"),
                Arguments.of("what is no JSON", 2, "{", "{\u001b[2J\u009b\u202e"),
                Arguments.of("a kind", 1, "\"kind\":\"answers\"", "\"kind\":" + QUOTED),
                Arguments.of("a parameter", 1, "\"rounds\":", QUOTED + ":1,\"rounds\":"),
                Arguments.of("an id", 1, "\"game\":\"x\"", "\"game\":" + QUOTED),
                Arguments.of("a status", 6, "\"status\":\"finished\"", "\"status\":" + QUOTED),
                Arguments.of(
                        "a reason", 6, "\"status\":\"finished\"", "\"status\":\"unfinished\",\"reason\":" + QUOTED),
                Arguments.of("a key of the verdict", 6, "\"status\":", QUOTED + ":" + QUOTED + ",\"status\":"),
                Arguments.of(
                        "a violation",
                        6,
                        "\"violations\":[",
                        "\"violations\":[{\"round\":1,\"code\":\"budget\",\"detail\":" + QUOTED + "}"),
                Arguments.of("diagnostics", 2, "\"round\":1", "\"round\":1,\"diagnostics\":{" + QUOTED + ":1}"));
    }

    private static String inner() {
        return QUOTED.substring(1, QUOTED.length() - 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void aTranscriptIsAuditedAndShownInItsOwnLines(String what, int line, String old, String by) throws IOException {
        List<String> lines = new ArrayList<>(transcript);
        assertThat(lines.get(line - 1)).contains(old);
        lines.set(line - 1, lines.get(line - 1).replace(old, by));
        Path file = Files.write(directory.resolve("t.jsonl"), lines);

        Cli audited = Cli.run("audit", file);

        assertHarmless(audited);
        audited.out().lines().forEach(verdict -> assertThat(Trees.object(verdict.getBytes(StandardCharsets.UTF_8)))
                .containsKey("game"));
        assertHarmless(Cli.run("show", file));
        assertHarmless(Cli.run("show", file, "--width", 60));
        for (int round = 1; round <= 3; round++) {
            assertHarmless(Cli.run("show", file, "--round", round));
        }
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                        "demo",
                        "run",
                        "simulate",
                        "check",
                        "audit",
                        "show",
                        "reproduce",
                        "watch",
                        "fetch",
                        "catalog",
                        "producer",
                        "broker",
                        "generator",
                        "replayer",
                        "auditor")
                .flatMap(command -> Stream.of(
                        Arguments.of(List.of(command, "--" + HOSTILE)),
                        Arguments.of(List.of(command, HOSTILE, HOSTILE)),
                        Arguments.of(List.of(command, "--bootstrap", HOSTILE, "--client-config", HOSTILE))));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatIsGivenIsRepeatedInALineOfTheProgramsOwn(List<String> arguments) {
        Cli told = Cli.run(arguments.toArray());

        assertHarmless(told);
        assertThat(told.code()).isEqualTo(2);
    }

    private static void assertHarmless(Cli told) {
        for (String text : List.of(told.out(), told.err())) {
            assertThat(text)
                    .doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]");
            assertThat(text.split("\n")).noneMatch(line -> line.startsWith("refeed: forged"));
        }
        assertThat(told.err()).doesNotContain("this should not happen");
    }
}
