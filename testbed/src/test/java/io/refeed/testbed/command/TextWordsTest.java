package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.result.ResultFiles;
import io.refeed.testbed.terminal.TerminalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands with words of any length and script. */
class TextWordsTest {
    /** A sentence of more than 300 characters; turtles and hares; letters that files and pages treat in ways of their own. */
    private static final String EXPERIMENT = """
            name: texts
            defaults: {rounds: 12, generator: {kind: witness-protection}}
            games:
              - id: sentences
                class: {kind: explicit, domain: {sentences: [the, extraordinarily, elephant, sleeps]}, languages: [all, {regex: "the extraordinarily{18,} elephant sleeps"}]}
                target: 2
                adversary: {kind: echo-alternate}
              - id: turtles
                class: {kind: explicit, domain: "strings:🐢🐇", languages: [all, {regex: "🐢+🐇*"}]}
                target: 2
                adversary: {kind: only-invalid}
              - id: odd
                class: {kind: explicit, domain: "strings:\\",<&\\u001b=", languages: [all, {regex: '[",<]+[&=\\u001b]*'}]}
                target: 1
                adversary: {kind: none}
            """;

    @TempDir
    Path directory;

    private Path file;
    private Path results;

    @BeforeEach
    void play() throws IOException {
        file = Files.writeString(
                directory.resolve("texts.yaml"),
                EXPERIMENT.replace("'[\",<]+[&=\\u001b]*'", "\"[\\\",<]+[&=\\u001b]*\""));
        results = directory.resolve("out");
        Cli played = Cli.run("simulate", file, "--out", results, "--diagnostics");
        assertThat(played.code()).as(played.err()).isZero();
    }

    private Path transcript(String id) {
        return new ResultFiles(results).transcripts().resolve(id + ".jsonl");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120})
    void noRoundOfATableIsWiderThanAllowed(int width) {
        for (String id : List.of("sentences", "turtles", "odd")) {
            Cli shown = Cli.run("show", transcript(id), "--width", width);

            assertThat(shown.code()).isZero();
            List<String> rounds = shown.out()
                    .lines()
                    .filter(line -> line.matches(" +[0-9]+ .*"))
                    .toList();
            assertThat(rounds).as(id).hasSize(12).allSatisfy(line -> assertThat(TerminalText.width(line))
                    .isLessThanOrEqualTo(width));
        }
    }

    @Test
    void sentencesBreakBetweenWordsWhereTheWidthIsGiven() {
        Cli shown = Cli.run("show", transcript("sentences"), "--width", 60);
        Cli played = Cli.run("simulate", file, "--out", results, "--width", 60);

        for (Cli command : List.of(shown, played)) {
            assertThat(command.out().lines())
                    .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(60));
            assertThat(command.out().replaceAll("\\s+", " "))
                    .contains(
                            "1 of 12 answers was a mistake (outside the target), in round 1; the 11 after it were right.");
        }
    }

    @Test
    void nothingThatATerminalObeysReachesIt() {
        assertThat(Cli.run("show", transcript("odd")).out()).doesNotContain("\u001b");
        assertThat(Cli.run("show", transcript("odd"), "--round", 3).out()).doesNotContain("\u001b");
    }

    @Test
    void theResolvedExperimentIsReadAgain() throws IOException {
        Path resolved = Files.writeString(
                directory.resolve("resolved.yaml"), Cli.run("check", file).out());
        Path again = directory.resolve("again");

        assertThat(Cli.run("simulate", resolved, "--out", again, "--diagnostics")
                        .code())
                .isZero();

        for (String id : List.of("sentences", "turtles", "odd")) {
            assertThat(new ResultFiles(again).transcripts().resolve(id + ".jsonl"))
                    .hasSameBinaryContentAs(transcript(id));
        }
    }

    @Test
    void theAuditAgrees() {
        assertThat(Cli.run("audit", transcript("sentences"), transcript("turtles"), transcript("odd"))
                        .code())
                .isZero();
    }

    @Test
    void thePageHasWordsAsTextAndTheTableHasThemQuoted() throws IOException {
        assertThat(Files.readString(results.resolve("report.html")))
                .doesNotContain("<&")
                .doesNotContain("<,");
        assertThat(Files.readString(results.resolve("rounds.csv")))
                .contains("odd,1,\"\",enumeration,")
                .contains("\"\"\"\"")
                .contains("\",\"");
    }
}
