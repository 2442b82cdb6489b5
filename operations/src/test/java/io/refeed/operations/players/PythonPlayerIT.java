package io.refeed.operations.players;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.command.RefeedProcess;
import io.refeed.testbed.crash.StreamWatch;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.live.LocalTable;
import io.refeed.testbed.live.PlayedOnKafka;
import io.refeed.testbed.live.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The players in Python play as they stand there, come back after a kill, and find their way with a login. */
@Needs(Interpreter.PYTHON)
class PythonPlayerIT {
    private static final Path PLAYERS =
            Path.of("../players/python").toAbsolutePath().normalize();
    private static final Pattern LOGIN = Pattern.compile("logs in with the client settings (\\S+)");
    private static final int ROUNDS = 400;

    private static final Map<String, String> CLASSES = Map.of(
            "numbers", "domain: naturals, languages: [all, {multiples: 2}]",
            "strings", "domain: 'strings:ab', languages: [all, {regex: (ab)*a}]",
            "sentences",
                    "domain: {sentences: [the, cat, dog, sleeps]}, languages: [all, {regex: the (cat|dog)+ sleeps}]");

    private static final String GAME = """
              - id: %s-%s
                class: {kind: explicit, %s}
                target: 2
                generator: {kind: external, player: %s}
                adversary: {kind: iid, rate: 0.3}
                rounds: %d
                patience: 10m
            """;

    private static LocalTable table;

    @TempDir
    private Path directory;

    private final List<Process> players = new ArrayList<>();

    @BeforeAll
    static void open() {
        table = LocalTable.open(2);
    }

    @AfterAll
    static void close() {
        table.close();
    }

    @AfterEach
    void stopPlayers() {
        players.forEach(Process::destroyForcibly);
    }

    @Test
    void playsEveryGameOfItsNameInEachDomain() throws Exception {
        start(
                "most_frequent.py",
                "frequent.log",
                "--bootstrap",
                table.connection().bootstrap());
        start("ngram.py", "ngram.log", "--bootstrap", table.connection().bootstrap());

        Path results = table.play(games(List.of("most-frequent", "ngram"), 60), directory);

        assertThat(Files.readAllLines(results.resolve("verdicts.jsonl")))
                .hasSize(6)
                .allSatisfy(verdict -> assertThat(verdict)
                        .contains("\"status\":\"finished\",\"rounds\":60,\"legal\":true", "\"violationCount\":0"));
    }

    /** Whoever looks at the transcripts cannot tell that the player was killed. */
    @Test
    void aKilledPlayerGoesOnWithTheStateItHad() throws Exception {
        Experiment games = games(List.of("most-frequent"), ROUNDS);
        String[] broker = {"--bootstrap", table.connection().bootstrap()};
        Process undisturbed = start("most_frequent.py", "undisturbed.log", broker);
        Path expected = table.play(games, directory);
        undisturbed.destroyForcibly().waitFor();

        Process killed = start("most_frequent.py", "killed.log", broker);
        CompletableFuture<Path> interrupted;
        try (StreamWatch stream = new StreamWatch(table.connection(), table.partitions(), CLASSES.size())) {
            interrupted = table.start(games, directory);
            // Of all games together, so that none of them can be over.
            assertThat(stream.awaitRounds(ROUNDS / 2)).isTrue();
        }
        killed.destroyForcibly().waitFor();
        start("most_frequent.py", "back.log", broker);
        Path results = Waiting.get(interrupted);

        assertThat(log("back.log")).contains("ready: 3 games are on");
        assertThat(PlayedOnKafka.transcripts(results, games)).isEqualTo(PlayedOnKafka.transcripts(expected, games));
    }

    @Test
    void aPlayerWithALoginOfItsOwnPlaysBehindTheGateway() throws Exception {
        Path experiment = directory.resolve("sealed.yaml");
        Files.writeString(experiment, text(List.of("ngram"), 30));
        Path results = directory.resolve("sealed");
        try (RefeedProcess run =
                RefeedProcess.start(directory, Path.of("/dev/null"), "run", experiment, "--secure", "--out", results)) {
            run.await(() -> LOGIN.matcher(run.errors()).find());
            Matcher login = LOGIN.matcher(run.errors());
            assertThat(login.find()).isTrue();
            start("ngram.py", "sealed.log", "--client-config", login.group(1), "--prefix", "refeed.player.ngram.");
            assertThat(run.code()).as("%s%n%s", run.errors(), log("sealed.log")).isZero();
        }

        assertThat(Files.readAllLines(results.resolve("verdicts.jsonl")))
                .hasSize(3)
                .allSatisfy(verdict -> assertThat(verdict).contains("\"status\":\"finished\"", "\"violationCount\":0"));
    }

    @Test
    void whatCannotBeUsedIsSaidInASentence() throws Exception {
        Path settings = Files.writeString(directory.resolve("odd.properties"), "# a login\nsecurity.protocol\n");

        Process player = start("ngram.py", "odd.log", "--client-config", settings.toString());

        assertThat(player.waitFor()).isEqualTo(1);
        assertThat(log("odd.log")).contains("odd.properties, line 2: expected KEY=VALUE, found 'security.protocol'");
    }

    private Process start(String player, String log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Interpreter.PYTHON.command().orElseThrow(),
                PLAYERS.resolve(player).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(log).toFile())
                .start();
        players.add(process);
        return process;
    }

    private String log(String log) throws IOException {
        return Files.readString(directory.resolve(log));
    }

    private Experiment games(List<String> players, int rounds) throws IOException {
        return PlayedOnKafka.experiment(directory, text(players, rounds));
    }

    /** A game in each domain for each player. */
    private static String text(List<String> players, int rounds) {
        StringBuilder games = new StringBuilder("name: python\ngames:\n");
        for (String player : players) {
            CLASSES.forEach((id, hypotheses) -> games.append(GAME.formatted(player, id, hypotheses, player, rounds)));
        }
        return games.toString();
    }
}
