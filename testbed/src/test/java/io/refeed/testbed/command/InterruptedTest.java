package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.result.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A command in memory that is ended from outside while it plays the second of three games. */
class InterruptedTest {
    private static final String EXPERIMENT = """
            name: long
            defaults: {class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}, target: 2}
            games:
              - {id: short, generator: {kind: witness-protection}, adversary: {kind: iid, rate: 0.3}, rounds: 5}
              - {id: long, generator: {kind: witness-protection}, adversary: {kind: iid, rate: 0.3}, rounds: 100000000}
              - {id: never, generator: {kind: witness-protection}, adversary: {kind: iid, rate: 0.3}, rounds: 5}
            """;

    @TempDir
    private Path directory;

    private Path experiment;
    private ResultFiles files;

    @BeforeEach
    void write() throws IOException {
        experiment = Files.writeString(directory.resolve("long.yaml"), EXPERIMENT);
        files = new ResultFiles(directory.resolve("out"));
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void writesWhatWasPlayedAndSaysSo(String signal, int code) throws Exception {
        RefeedProcess process = interrupt(signal);

        assertThat(process.errors())
                .contains("refeed: interrupted; 2 of 3 games are unfinished, and what was played is in "
                        + files.directory());
        assertThat(process.code()).isEqualTo(code);
        List<String> verdicts = Files.readAllLines(files.verdicts());
        assertThat(verdicts).hasSize(2);
        assertThat(verdicts.get(0)).contains("\"game\":\"short\",\"status\":\"finished\",\"rounds\":5,");
        assertThat(verdicts.get(1))
                .contains("\"game\":\"long\",\"status\":\"unfinished\",\"reason\":\"interrupted\",")
                .doesNotContain("\"rounds\":0,");
        assertThat(files.run()).content().contains("\"end\":null");
        assertThat(files.report()).content().contains("before the game was interrupted");
        assertThat(Files.readAllLines(files.rounds())).hasSizeGreaterThan(1 + 5);
    }

    @Test
    void leavesATranscriptThatTheAuditAccepts() throws Exception {
        interrupt("TERM");

        Cli audited = Cli.run("audit", files.transcript("long"));

        assertThat(audited.err()).isEmpty();
        assertThat(audited.code()).isZero();
        assertThat(audited.out().strip())
                .isEqualTo(Files.readAllLines(files.verdicts()).get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a round more", "a round less", "finished"})
    void isFoundOutIfItsVerdictSaysOtherwise(String forgery) throws Exception {
        Cli.run("simulate", experiment, "--out", files.directory(), "--set", "games[1].rounds=9");
        List<String> lines = new ArrayList<>(Files.readAllLines(files.transcript("long")));
        lines.set(10, lines.get(10).replace("\"finished\"", "\"unfinished\",\"reason\":\"interrupted\""));
        String claim;
        switch (forgery) {
            case "a round less" -> {
                lines.remove(9);
                claim = "the verdict claims rounds";
            }
            case "finished" -> {
                lines.set(10, lines.get(10).replace("unfinished\",\"reason\":\"interrupted", "finished"));
                lines.remove(9);
                claim = "round 9 is missing";
            }
            default -> claim = "the verdict claims status";
        }
        Path forged = Files.write(directory.resolve("forged.jsonl"), lines);

        Cli audited = Cli.run("audit", forged);

        assertThat(audited.err()).contains(claim);
        assertThat(audited.code()).isEqualTo(1);
    }

    private RefeedProcess interrupt(String signal) throws Exception {
        try (RefeedProcess process = RefeedProcess.start(
                directory, Path.of("/dev/null"), "simulate", experiment, "--out", files.directory())) {
            Path part = files.transcripts().resolve("long.jsonl.part");
            process.await(() -> Files.exists(part) && Files.size(part) > 1 << 16);
            process.signal(signal);
            process.code();
            return process;
        }
    }
}
