package io.refeed.operations.players;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.bridge.Bridge;
import io.refeed.generator.AsyncPlayerHost;
import io.refeed.generator.GeneratorHost;
import io.refeed.testbed.crash.StreamWatch;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.LocalTable;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Waiting;
import io.refeed.testbed.run.LocalServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A player over HTTP plays, comes back with nothing in its memory, and pays for what it does wrong with no other game. */
class HttpBridgeIT {
    private static LocalTable table;

    @TempDir
    private Path directory;

    private final Queue<String> terminal = new ConcurrentLinkedQueue<>();
    private LocalServices services;

    @BeforeAll
    static void open() {
        table = LocalTable.open(2);
    }

    @AfterAll
    static void close() {
        table.close();
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void anEndpointThatIsStartedAgainIsToldItsGamesAnew() throws Exception {
        int rounds = 300;
        Experiment games = games("[1, 2]", "rounds: " + rounds);
        Path undisturbed;
        CompletableFuture<Path> playing;
        int port;
        try (Endpoint first = Endpoint.open(0);
                StreamWatch stream = new StreamWatch(table.connection(), table.partitions(), 4)) {
            serve(first);
            port = first.port();
            undisturbed = Waiting.get(table.start(games, directory));
            playing = table.start(games, directory);
            assertThat(stream.awaitRounds(3 * rounds)).isTrue();
        }
        Waiting.await().until(() -> terminal.stream().anyMatch(line -> line.contains("cannot be reached")));

        try (Endpoint second = Endpoint.open(port)) {
            Path results = Waiting.get(playing);
            assertThat(second.asked()).isPositive();
            assertThat(PlayedOnKafka.transcripts(results, games))
                    .isEqualTo(PlayedOnKafka.transcripts(undisturbed, games));
        }
    }

    @Test
    void whatItDoesWrongCostsThatGameAlone() throws Exception {
        Experiment games = games("[1]", "rounds: [400, 500, 501, 502]");
        try (Endpoint endpoint = Endpoint.open(0)) {
            serve(endpoint);
            Path results = Waiting.get(table.start(games, directory));

            List<String> verdicts = Files.readAllLines(results.resolve("verdicts.jsonl"));
            assertThat(verdicts.get(0)).contains("\"status\":\"finished\",\"rounds\":400,\"legal\":true");
            assertThat(verdicts.subList(1, 4))
                    .allSatisfy(verdict -> assertThat(verdict).contains("\"status\":\"unfinished\",\"rounds\":4,"));
            assertThat(terminal)
                    .hasSize(3)
                    .anyMatch(line -> line.contains("came HTTP 500, out of order: 3 tries"))
                    .anyMatch(line -> line.contains("came HTTP 204 without a body: there is no answer"))
                    .anyMatch(line -> line.contains("field 'word' must be a text (in quotes), found "));
        }
    }

    private void serve(Endpoint endpoint) throws InterruptedException {
        Bridge bridge = Bridge.toUrl("posted", endpoint.url(), 8, null, terminal::add);
        bridge.start();
        services = LocalServices.start(
                List.of(new AsyncPlayerHost(GeneratorHost.options("posted", table.connection()), bridge)));
        services.awaitReady(Waiting.LIMIT);
    }

    private Experiment games(String seeds, String rounds) throws IOException {
        return PlayedOnKafka.experiment(directory, """
                name: posted
                matrix:
                  id: "game-{rounds}-{seed}"
                  seed: %s
                  class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                  target: 2
                  generator: {kind: external, player: posted}
                  adversary: {kind: iid, rate: 0.3}
                  %s
                  patience: 10m
                """.formatted(seeds, rounds));
    }
}
