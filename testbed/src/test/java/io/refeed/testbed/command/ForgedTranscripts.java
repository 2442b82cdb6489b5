package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.result.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Transcripts of an experiment, what someone did to them, and what the audit must say of it. */
abstract class ForgedTranscripts {
    /** The line of the verdict in a transcript of twelve rounds. */
    static final int VERDICT = 14;

    static final String EXPERIMENT = """
            name: audited
            defaults:
              class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
              rounds: 12
            games:
              - id: wp
                target: 2
                generator: {kind: witness-protection}
                adversary: {kind: only-invalid}
              - id: km
                target: 2
                generator: {kind: kleinberg-mullainathan}
                adversary: {kind: echo-alternate}
              - id: iid
                target: 2
                generator: {kind: witness-protection}
                adversary: {kind: iid, rate: 0.5}
                seed: 3
              - id: fixed
                target: 2
                generator: {kind: answers, answers: [4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26]}
                adversary: {kind: none}
              - id: rate
                target: 2
                generator: {kind: kleinberg-mullainathan}
                adversary: {kind: echo-alternate}
                pacing: {rate: 100}
              - id: defended
                target: 2
                generator: {kind: kleinberg-mullainathan}
                defences: [{kind: watermark, hit: 0.5}, {kind: filter, forbid: {finite: [2, 8]}}]
                adversary: {kind: echo-alternate}
              - id: late
                class: {kind: theorem-7.3}
                generator: {kind: least-consistent}
                adversary: {kind: theorem-7.3}
              - id: table
                class: {kind: theorem-7.1}
                generator: {kind: kleinberg-mullainathan}
                adversary: {kind: theorem-7.1}
              - id: phases
                class: {kind: theorem-6.6}
                generator: {kind: ordinary}
                adversary: {kind: theorem-6.6, patience: 5}
            """;

    @TempDir
    static Path results;

    @TempDir
    Path directory;

    @BeforeAll
    static void play() throws IOException {
        Path file = Files.writeString(results.resolve("audited.yaml"), EXPERIMENT);
        Cli simulated = Cli.run("simulate", file, "--measures", "--out", results.resolve("out"));
        assertThat(simulated.err()).contains("results in");
        assertThat(simulated.code()).isZero();
    }

    record Forgery(String what, String game, UnaryOperator<List<String>> deed, int code, String said) {
        @Override
        public String toString() {
            return what;
        }
    }

    static UnaryOperator<List<String>> replace(int line, String old, String by) {
        return lines -> {
            String before = lines.get(line - 1);
            assertThat(before).contains(old);
            lines.set(line - 1, before.replaceFirst(Pattern.quote(old), by));
            return lines;
        };
    }

    static UnaryOperator<List<String>> remove(int line) {
        return lines -> {
            lines.remove(line - 1);
            return lines;
        };
    }

    /** Runs the audit on a forged transcript. */
    void assertFound(Forgery forgery) throws IOException {
        Path original = new ResultFiles(results.resolve("out")).transcript(forgery.game);
        List<String> lines = forgery.deed.apply(new ArrayList<>(Files.readAllLines(original)));
        Path forged = directory.resolve("forged.jsonl");
        Files.writeString(forged, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");

        Cli audited = Cli.run("audit", forged);

        assertThat(audited.err()).contains(forgery.said);
        assertThat(audited.code()).isEqualTo(forgery.code);
        assertThat(audited.out().lines()).hasSize(forgery.code == 2 ? 0 : 1);
    }
}
