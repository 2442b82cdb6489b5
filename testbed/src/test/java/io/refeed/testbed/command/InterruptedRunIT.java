package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.result.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on an embedded broker that does not come to its end. */
class InterruptedRunIT {
    private static final String EXPERIMENT = """
            name: long
            defaults: {class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}, target: 2}
            games:
              - {id: short, generator: {kind: witness-protection}, adversary: {kind: iid, rate: 0.3}, rounds: 5}
              - {id: long, generator: {kind: witness-protection}, adversary: {kind: iid, rate: 0.3}, rounds: 10000000}
              - {id: fast, generator: {kind: witness-protection}, adversary: {kind: iid, rate: 0.3}, rounds: 10000000, pacing: {rate: 50}}
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

    @Test
    void writesWhatWasPlayed() throws Exception {
        try (RefeedProcess run =
                RefeedProcess.start(directory, Path.of("/dev/null"), "run", experiment, "--out", files.directory())) {
            run.await(() -> Files.exists(files.transcript("short")));
            run.signal("TERM");

            assertThat(run.code()).as(run.errors()).isEqualTo(143);
            assertThat(run.errors())
                    .contains("refeed: interrupted; 2 of 3 games are unfinished, and what was played is in ");
        }
        assertPlayed("interrupted\"");
    }

    @Test
    void endsAtOnceWhenItsBrokerCannotWriteAnyMore() throws Exception {
        try (RefeedProcess run = RefeedProcess.limited(
                directory,
                // Blocks of 512 bytes: a little more than the broker needs to start.
                "ulimit -f 24000",
                "run",
                experiment,
                "--set",
                "games[2].pacing.rate=100000",
                "--out",
                files.directory())) {
            assertThat(run.code()).as(run.errors()).isEqualTo(2);
            assertThat(run.errors()).contains("refeed: the embedded broker cannot go on");
        }
        assertPlayed("interrupted: the embedded broker cannot go on");
    }

    private void assertPlayed(String reason) throws IOException {
        List<String> verdicts = Files.readAllLines(files.verdicts());
        assertThat(verdicts).hasSize(3);
        assertThat(verdicts.get(0)).contains("\"status\":\"finished\",\"rounds\":5,");
        for (int i = 1; i <= 2; i++) {
            assertThat(verdicts.get(i))
                    .contains("\"status\":\"unfinished\",\"reason\":\"" + reason)
                    .doesNotContain("\"rounds\":0,");
        }
        for (String game : List.of("short", "long", "fast")) {
            Cli audited = Cli.run("audit", files.transcript(game));
            assertThat(audited.code()).as(audited.err()).isZero();
        }
    }
}
