package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Output that cannot be written ends with 2 and one sentence. */
class UnwritableOutputTest {
    private static final Path FULL = Path.of("/dev/full");

    private static final String EXPERIMENT = """
            name: e
            games:
              - id: g
                class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                target: 2
                generator: {kind: witness-protection}
                adversary: {kind: iid, rate: 0.3}
                rounds: 20000
            """;

    @TempDir
    private Path directory;

    private Path experiment;

    @BeforeEach
    void write() throws IOException {
        experiment = Files.writeString(directory.resolve("e.yaml"), EXPERIMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "--help", "--version", "simulate"})
    void isNoSuccessOnAFullDevice(String command) throws Exception {
        assumeThat(FULL).exists();
        Object[] arguments = command.equals("simulate")
                ? new Object[] {command, experiment, "--json", "--out", directory.resolve("out")}
                : new Object[] {command};

        try (RefeedProcess process = RefeedProcess.start(directory, FULL, arguments)) {
            assertThat(process.code()).isEqualTo(2);
            assertThat(process.errors()).contains("refeed: standard output: No space left on device");
        }
    }

    @Test
    void namesTheFileOfTheResults() throws Exception {
        Path out = directory.resolve("out");

        try (RefeedProcess process =
                RefeedProcess.limited(directory, "ulimit -f 200", "simulate", experiment, "--out", out)) {
            assertThat(process.code()).isEqualTo(2);
            assertThat(process.errors())
                    .containsPattern("refeed: " + out + "/transcripts/g\\.(jsonl|csv)\\.part: File too large")
                    .doesNotContain("this should not happen");
        }
        assertThat(out.resolve("transcripts")).isEmptyDirectory();
        assertThat(out.resolve("run.json")).content().contains("\"end\":null");
    }
}
