package io.refeed.operations.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.operations.players.PlayerProcesses;
import io.refeed.testbed.broker.FreePort;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.LocalTable;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Waiting;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The players of the how-to page compile as they stand there, find a run by its port, play, and come back. */
class WrittenPlayerIT {
    private static final Path PAGE = Path.of("docs/how-to/write-a-player.md");
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** Enough rounds that one of them is open when the player is killed. */
    private static final int LONG = 1000;

    private static LocalTable table;

    @TempDir
    private Path directory;

    private PlayerProcesses players;

    @Test
    void thePlayerOfThePagePlaysTheGameOfThePage() throws Exception {
        Documents documents = new Documents(directory, Map.of("PLAYER_CLASSPATH", "classes:" + CLASS_PATH));
        documents.write(PAGE);
        compile("Mine");

        documents.run("""
                ./refeed run mine.yaml --port %1$d --out results/mine 2> run.log & run=$!
                %2$s -cp "$PLAYER_CLASSPATH" Mine localhost:%1$d 2> player.log & player=$!
                wait $run && code=0 || code=$?
                kill $player
                exit $code
                """.formatted(FreePort.pick(), "'" + JAVA + "'"));

        assertThat(Files.readString(directory.resolve("run.log"))).contains("waiting for the player mine at ");
        assertThat(Files.readString(directory.resolve("results/mine/verdicts.jsonl")))
                .contains("\"status\":\"finished\",\"rounds\":100,\"legal\":true");
    }

    /** That it asks for nothing of games that are over, and for no answer twice but the one that was on its way. */
    @ParameterizedTest
    @ValueSource(strings = {"Mine", "Plain"})
    void aPlayerThatIsKilledAndComesBackAsksItsModelForWhatIsMissing(String player) throws Exception {
        new Documents(directory, Map.of()).write(PAGE);
        compile(player);
        Process killed = start(player, "killed.log");
        table.play(games("[1, 2, 3]", 30), directory);
        CompletableFuture<Path> interrupted = table.start(games("[4]", LONG), directory);
        Waiting.await().pollInterval(Duration.ofMillis(10)).until(() -> asked("killed.log") > 3 * 30 + 20);
        killed.destroyForcibly().waitFor();
        start(player, "back.log");
        Path results = Waiting.get(interrupted);

        assertThat(Files.readString(results.resolve("verdicts.jsonl")))
                .contains("\"status\":\"finished\",\"rounds\":" + LONG, "\"violationCount\":0");
        assertThat(asked("killed.log") + asked("back.log")).isBetween(3L * 30 + LONG, 3L * 30 + LONG + 1);
        assertThat(asked("back.log")).isPositive();
    }

    @BeforeAll
    static void open() {
        table = LocalTable.open(2);
    }

    @AfterAll
    static void close() {
        table.close();
    }

    @BeforeEach
    void begin() {
        players = new PlayerProcesses(directory);
    }

    @AfterEach
    void stopPlayers() {
        players.close();
    }

    private Process start(String player, String log) throws IOException {
        return players.start(
                log,
                List.of(
                        JAVA.toString(),
                        "-cp",
                        directory.resolve("classes") + ":" + CLASS_PATH,
                        player,
                        table.connection().bootstrap()));
    }

    private long asked(String log) throws IOException {
        return players.log(log)
                .lines()
                .filter(line -> line.startsWith("asked for an answer"))
                .count();
    }

    private Experiment games(String seeds, int rounds) throws IOException {
        return PlayedOnKafka.experiment(directory, """
                name: restarted
                matrix:
                  id: "game-{seed}"
                  seed: %s
                  rounds: %d
                  patience: 10m
                  class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                  target: 2
                  generator: {kind: external, player: mine}
                  adversary: {kind: iid, rate: 0.3}
                """.formatted(seeds, rounds));
    }

    private void compile(String player) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        List<String> options = List.of(
                "-d",
                directory.resolve("classes").toString(),
                "-cp",
                CLASS_PATH,
                "-proc:none",
                "-Xlint:all",
                "-Werror");
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            problems,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjects(directory.resolve("src").resolve(player + ".java")))
                    .call();
            assertThat(compiled).as("%s", problems).isTrue();
        }
    }
}
