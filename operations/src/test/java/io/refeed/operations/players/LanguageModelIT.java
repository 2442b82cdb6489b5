package io.refeed.operations.players;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.generator.AsyncPlayerHost;
import io.refeed.generator.GeneratorHost;
import io.refeed.llm.LlmPlayer;
import io.refeed.llm.LlmSettings;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.LocalTable;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Waiting;
import io.refeed.testbed.run.LocalServices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A game with a language model that was recorded is played again without one, the same each time. */
class LanguageModelIT {
    private static final Path EXPERIMENTS = Path.of("../experiments");
    private static final Path RECORDING = EXPERIMENTS.resolve("language-model.jsonl");

    private static LocalTable table;

    @TempDir
    private Path directory;

    private final Queue<String> terminal = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void open() {
        table = LocalTable.open(2);
    }

    @AfterAll
    static void close() {
        table.close();
    }

    @Test
    void aRecordingPlaysTheSameGamesAgain() throws Exception {
        Experiment games = PlayedOnKafka.experiment(EXPERIMENTS.resolve("language-model.yaml"));

        Map<String, String> once = PlayedOnKafka.transcripts(replay(games, RECORDING), games);
        Map<String, String> twice = PlayedOnKafka.transcripts(replay(games, RECORDING), games);

        assertThat(twice).isEqualTo(once);
        assertThat(once.values()).allSatisfy(transcript -> assertThat(transcript)
                .contains("\"status\":\"finished\",\"rounds\":25,\"legal\":true"));
        assertThat(terminal).isEmpty();
    }

    @Test
    void anExchangeThatIsMissingEndsItsGameAndNoOther() throws Exception {
        Experiment games = PlayedOnKafka.experiment(EXPERIMENTS.resolve("language-model.yaml"));
        Path torn = directory.resolve("torn.jsonl");
        Files.write(
                torn,
                Files.readAllLines(RECORDING).stream()
                        .filter(line -> !line.startsWith("{\"game\":\"2\",\"round\":7,"))
                        .toList());

        Path results = replay(games, torn);

        List<String> verdicts = Files.readAllLines(results.resolve("verdicts.jsonl"));
        assertThat(verdicts.get(1)).contains("\"status\":\"unfinished\",\"rounds\":6,");
        verdicts.remove(1);
        assertThat(verdicts).hasSize(5).allSatisfy(verdict -> assertThat(verdict)
                .contains("\"status\":\"finished\""));
        assertThat(terminal).singleElement().asString().endsWith(torn + " holds no exchange of game 2, round 7");
    }

    private Path replay(Experiment games, Path recording) throws Exception {
        LlmSettings settings = new LlmSettings(
                "model",
                null,
                null,
                null,
                null,
                Duration.ofSeconds(1),
                null,
                20,
                4,
                Long.MAX_VALUE,
                Long.MAX_VALUE,
                null,
                null,
                null,
                recording);
        LlmPlayer player = LlmPlayer.of(settings, terminal::add);
        try (LocalServices services = LocalServices.start(
                List.of(new AsyncPlayerHost(GeneratorHost.options("model", table.connection()), player)))) {
            services.awaitReady(Waiting.LIMIT);
            return Waiting.get(table.start(games, directory));
        }
    }
}
