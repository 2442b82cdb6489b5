package io.refeed.testbed.throwing;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.game.Breakdown;
import io.refeed.testbed.command.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What throws ends its own game, with the reason; the others go on. */
class ThrowingKindsTest {
    static final String EXPERIMENT = """
            name: throwing
            defaults:
              class: {kind: explicit, domain: naturals, languages: [all]}
              target: 1
              generator: {kind: throwing-generator, at: 99, linkage: false}
              adversary: {kind: none}
              rounds: 5
            games:
              - {id: first}
              - {id: generator-0, generator: {kind: throwing-generator, at: 0, linkage: false}}
              - {id: generator-1, generator: {kind: throwing-generator, at: 1, linkage: false}}
              - {id: generator-3, generator: {kind: throwing-generator, at: 3, linkage: false}}
              - {id: linkage, generator: {kind: throwing-generator, at: 3, linkage: true}}
              - {id: wordless, generator: {kind: wordless-generator}}
              - {id: defence-0, defences: [{kind: throwing-defence, at: 0}]}
              - {id: defence-3, defences: [{kind: throwing-defence, at: 3}]}
              - {id: adversary-0, adversary: {kind: throwing-adversary, at: 0}}
              - {id: adversary-3, adversary: {kind: throwing-adversary, at: 3}}
              - {id: last}
            """;

    @TempDir
    private Path directory;

    private ThrowingKinds kinds;

    @BeforeEach
    void register() throws IOException {
        kinds = new ThrowingKinds(directory.resolve("kinds"));
    }

    @AfterEach
    void forget() throws IOException {
        kinds.close();
    }

    @ParameterizedTest
    @CsvSource({
        "generator-0, 0, 1, the generator failed: IllegalStateException: the ink ran out",
        "generator-1, 0, 1, the generator failed: IllegalStateException: the ink ran out",
        "generator-3, 2, 3, the generator failed: IllegalStateException: the ink ran out",
        "linkage, 2, 3, the generator failed: NoClassDefFoundError: mine/Tokens",
        "wordless, 0, 1, 'the generator failed: IllegalArgumentException: '",
        "defence-0, 0, 1, the generator failed: IllegalStateException: the ink ran out",
        "defence-3, 2, 3, the generator failed: IllegalStateException: the ink ran out",
        "adversary-0, 0, 1, the adversary failed: IllegalStateException: the ink ran out",
        "adversary-3, 2, 3, the adversary failed: IllegalStateException: the ink ran out",
    })
    void endsItsGameUnfinishedWithTheReason(String game, int rounds, int round, String reason) throws IOException {
        Cli played = play("");

        String violation = "\"violations\":[{\"round\":" + round + ",\"code\":\"budget\",\"detail\":\"" + reason;
        assertThat(transcript(game))
                .last()
                .asString()
                .contains("\"status\":\"unfinished\",\"rounds\":" + rounds + ",")
                .contains(violation);
        assertThat(played.out()).contains("NOT FINISHED " + game + ": round " + round + ": " + reason);
        assertThat(played.code()).isEqualTo(1);
        assertThat(Cli.run("audit", file(game)).out()).contains(violation);
    }

    @ParameterizedTest
    @CsvSource({"first", "last"})
    void leavesTheOthersAlone(String game) throws IOException {
        play("");

        assertThat(transcript(game)).hasSize(7).last().asString().contains("\"status\":\"finished\",\"rounds\":5,");
    }

    @Test
    void isAsExpectedIfTheExperimentSaysSo() throws IOException {
        Cli played = play("  expect: {status: unfinished}\n", "generator-3");

        assertThat(played.out()).doesNotContain("NOT FINISHED");
        assertThat(played.code()).isZero();
    }

    @Test
    void isShortenedIfItSaysTooMuch() {
        String reason = Breakdown.reason(new IllegalStateException("\uD83D\uDE00".repeat(100_000)));

        assertThat(reason)
                .startsWith("IllegalStateException: \uD83D\uDE00")
                .endsWith("\uD83D\uDE00...")
                .hasSizeLessThan(500);
    }

    private Cli play(String more, String... only) throws IOException {
        String text = EXPERIMENT;
        for (String game : only) {
            text = text.lines()
                    .filter(line -> !line.contains("{id: ") || line.contains("{id: " + game + ","))
                    .reduce("", (lines, line) -> lines + line + "\n")
                    .replace("  rounds: 5\n", "  rounds: 5\n" + more);
        }
        Path file = Files.writeString(directory.resolve("throwing.yaml"), text);
        return Cli.run("simulate", file, "--out", directory.resolve("out"));
    }

    private List<String> transcript(String game) throws IOException {
        return Files.readAllLines(file(game));
    }

    private Path file(String game) {
        return directory.resolve("out/transcripts/" + game + ".jsonl");
    }
}
