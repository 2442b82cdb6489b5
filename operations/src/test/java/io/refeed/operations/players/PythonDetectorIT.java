package io.refeed.operations.players;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.json.Trees;
import io.refeed.testbed.command.Cli;
import io.refeed.testbed.crash.StreamWatch;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.LocalTable;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Waiting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The detector in Python scores every word, and comes back after a kill. */
@Needs(Interpreter.PYTHON)
class PythonDetectorIT {
    private static final Path DETECTORS =
            Path.of("../players/python").toAbsolutePath().normalize();

    private static final String GAMES = """
            name: watched
            defaults:
              rounds: %d
              target: 2
              generator: {kind: witness-protection}
              adversary: {kind: iid, rate: 0.3}
              detectors: [{kind: external, name: compression, threshold: 0.4, patience: 1m}]
            games:
              - {id: numbers, class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}}
              - {id: strings, class: {kind: explicit, domain: 'strings:ab', languages: [all, {regex: (ab)*a}]}}
            """;

    private static LocalTable table;

    @TempDir
    private Path directory;

    private final List<Process> detectors = new ArrayList<>();

    @BeforeAll
    static void open() {
        table = LocalTable.open(2);
    }

    @AfterAll
    static void close() {
        table.close();
    }

    @AfterEach
    void stopDetectors() {
        detectors.forEach(Process::destroyForcibly);
    }

    @Test
    void aKilledDetectorLeavesTheFiguresThatOneDoesThatIsNot() throws Exception {
        Experiment games = PlayedOnKafka.experiment(directory, GAMES.formatted(300));
        Process undisturbed = start("undisturbed.log");
        Path expected = table.play(games, directory);
        undisturbed.destroyForcibly().waitFor();
        assertThat(figures(expected))
                .allSatisfy(compression ->
                        assertThat(compression).containsEntry("scored", 300L).containsEntry("missing", 0L));

        Process killed = start("killed.log");
        CompletableFuture<Path> interrupted;
        try (StreamWatch stream = new StreamWatch(table.connection(), table.partitions(), 2)) {
            interrupted = table.start(games, directory);
            assertThat(stream.awaitRounds(100)).isTrue();
        }
        killed.destroyForcibly().waitFor();
        start("back.log");
        Path results = Waiting.get(interrupted);

        assertThat(figures(results)).isEqualTo(figures(expected));
        assertThat(Files.readString(results.resolve("scores.csv")))
                .isEqualTo(Files.readString(expected.resolve("scores.csv")));
    }

    /** Whatever the testbed puts it through, a kill included. */
    @Test
    void theDetectorConforms() {
        Cli tried = Cli.run(
                "conform",
                "--bootstrap",
                table.connection().bootstrap(),
                "--prefix",
                "conform.",
                "--pause",
                "1",
                "--games",
                "60",
                "--detector",
                "compression",
                "--",
                Interpreter.PYTHON.command().orElseThrow(),
                DETECTORS.resolve("compression.py").toString(),
                "--bootstrap",
                "{bootstrap}",
                "--prefix",
                "{prefix}");

        assertThat(tried.out()).contains("Detector compression: no errors, 0 warnings.", "passed   restart");
        assertThat(tried.code()).isZero();
    }

    private static List<Map<String, Object>> figures(Path results) throws IOException {
        List<Map<String, Object>> figures = new ArrayList<>();
        for (String line : Files.readAllLines(results.resolve("verdicts.jsonl"))) {
            Map<?, ?> all = (Map<?, ?>)
                    Trees.object(line.getBytes(StandardCharsets.UTF_8)).get("detectors");
            figures.add(Trees.object(Trees.bytes(all.get("compression"))));
        }
        return figures;
    }

    private Process start(String log) throws IOException {
        Process process = new ProcessBuilder(
                        Interpreter.PYTHON.command().orElseThrow(),
                        DETECTORS.resolve("compression.py").toString(),
                        "--bootstrap",
                        table.connection().bootstrap())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(log).toFile())
                .start();
        detectors.add(process);
        return process;
    }
}
