package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.result.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory of results that a command is still writing. */
class DirectoryInUseTest {
    private static final String EXPERIMENT = """
            name: long
            games:
              - id: short
                class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                target: 2
                generator: {kind: witness-protection}
                adversary: {kind: iid, rate: 0.3}
                rounds: 5
              - id: long
                class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                target: 2
                generator: {kind: witness-protection}
                adversary: {kind: iid, rate: 0.3}
                rounds: 100000000
            """;

    private static final Path NOWHERE = Path.of("/dev/null");

    @TempDir
    private Path directory;

    private Path experiment;
    private Path out;
    private ResultFiles files;

    @BeforeEach
    void write() throws IOException {
        experiment = Files.writeString(directory.resolve("long.yaml"), EXPERIMENT);
        out = directory.resolve("out");
        files = new ResultFiles(out);
    }

    @Test
    void isRefusedAndLeftAsItIs() throws Exception {
        try (RefeedProcess first = begun()) {
            Cli second = Cli.run("simulate", experiment, "--out", out, "--set", "games[1].rounds=9");

            assertThat(second.code()).isEqualTo(2);
            assertThat(second.err()).isEqualTo("refeed: " + out + ": another command is writing its results there\n");
            assertThat(files.transcripts().resolve("long.jsonl.part")).exists();
            assertThat(first.alive()).isTrue();
        }
    }

    @Test
    void doesNotLookDoneWhenItsCommandIsKilledAndMayBeUsedAgain() throws Exception {
        try (RefeedProcess first = begun()) {
            first.signal("KILL");
            first.code();
        }
        assertThat(files.verdicts()).doesNotExist();
        assertThat(files.rounds()).doesNotExist();
        assertThat(files.report()).doesNotExist();
        assertThat(files.transcript("long")).doesNotExist();
        assertThat(files.run()).content().contains("\"end\":null");

        Cli again = Cli.run("simulate", experiment, "--out", out, "--set", "games[1].rounds=9");

        assertThat(again.code()).as(again.err()).isZero();
        assertThat(files.run()).content().doesNotContain("\"end\":null");
        assertThat(files.transcripts()).isDirectoryNotContaining("glob:**.part");
        assertThat(out)
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("."));
    }

    @Test
    void replacesEarlierResultsOnlyOnceItIsFree() throws Exception {
        Cli.run("simulate", experiment, "--out", out, "--set", "games[1].rounds=9");

        try (RefeedProcess first = begun()) {
            assertThat(files.run()).content().contains("\"end\":null");
            assertThat(files.verdicts()).doesNotExist();
            assertThat(first.alive()).isTrue();
        }
    }

    /** A command that plays the second game. */
    private RefeedProcess begun() throws IOException {
        RefeedProcess process = RefeedProcess.start(directory, NOWHERE, "simulate", experiment, "--out", out);
        process.await(() -> Files.exists(files.transcripts().resolve("long.jsonl.part")));
        return process;
    }
}
