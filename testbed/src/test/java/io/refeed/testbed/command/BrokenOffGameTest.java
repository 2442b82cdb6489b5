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

/** A game whose adversary has no next word: after five words of the target there is none in the domain. */
class BrokenOffGameTest {
    private static final String EXPERIMENT = """
            name: far
            games:
              - id: far
                class: {kind: explicit, domain: naturals, languages: [all, {intersection: [{multiples: 1099511627776}, {multiples: 177147}]}]}
                target: 2
                generator: {kind: answers, answers: [1]}
                adversary: {kind: none}
                rounds: 9
            """;

    private static final String BUDGET = "\"violations\":[{\"round\":6,\"code\":\"budget\",\"detail\":\"";

    @TempDir
    private Path directory;

    private Path transcript;

    @BeforeEach
    void play() throws IOException {
        Path file = Files.writeString(directory.resolve("far.yaml"), EXPERIMENT);
        Cli.run("simulate", file, "--out", directory.resolve("out"));
        transcript = new ResultFiles(directory.resolve("out")).transcript("far");
    }

    @Test
    void endsUnfinishedWithAViolationOfTheBudget() throws IOException {
        List<String> lines = Files.readAllLines(transcript);

        assertThat(lines).hasSize(7);
        assertThat(lines.get(6))
                .contains("\"status\":\"unfinished\",\"rounds\":5,")
                .contains(BUDGET);
    }

    @Test
    void isAuditedToTheSameVerdict() {
        Cli audited = Cli.run("audit", transcript);

        assertThat(audited.out())
                .contains("\"status\":\"unfinished\",\"rounds\":5,")
                .contains(BUDGET);
        assertThat(audited.err())
                .contains("round 6: budget")
                .doesNotContain("claims")
                .doesNotContain("missing");
        assertThat(audited.out()).contains("\"violationCount\":1");
    }

    @Test
    void isFoundOutIfItClaimsToHaveFinished() throws IOException {
        Path forged = Files.writeString(
                directory.resolve("forged.jsonl"),
                Files.readString(transcript)
                        .replace("unfinished", "finished")
                        .replaceFirst("\"violationCount\":1,.*", "\"violationCount\":0,\"violations\":[]}"));

        Cli audited = Cli.run("audit", forged);

        assertThat(audited.err()).contains("the verdict claims status").contains("the verdict claims violation");
        assertThat(audited.code()).isEqualTo(1);
    }

    @Test
    void isFoundOutIfItBrokeOffEarlier() throws IOException {
        List<String> lines = Files.readAllLines(transcript);
        lines.subList(4, 6).clear();
        Path shortened = Files.write(directory.resolve("shortened.jsonl"), lines);

        Cli audited = Cli.run("audit", shortened);

        assertThat(audited.err()).contains("round 4: round-gap: rounds 4 to 9 are missing");
        assertThat(audited.code()).isEqualTo(1);
    }
}
