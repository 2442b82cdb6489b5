package io.refeed.operations.players;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.command.Cli;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The players in some language play as they stand there, come back after a kill, and find their way with a login. */
abstract class InterpretedPlayers {
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

    private final Interpreter interpreter;
    private final String frequent;
    private final String ngram;

    private Path directory;

    private PlayerProcesses players;

    /**
     * @param frequent the file of the player most-frequent
     * @param ngram the file of the player ngram
     */
    InterpretedPlayers(Interpreter interpreter, String frequent, String ngram) {
        this.interpreter = interpreter;
        this.frequent = frequent;
        this.ngram = ngram;
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
    void begin(@TempDir Path directory) {
        this.directory = directory;
        players = new PlayerProcesses(directory);
    }

    @AfterEach
    void stopPlayers() {
        players.close();
    }

    @Test
    void playsEveryGameOfItsNameInEachDomain() throws Exception {
        start(frequent, "frequent.log", "--bootstrap", table.connection().bootstrap());
        start(ngram, "ngram.log", "--bootstrap", table.connection().bootstrap());

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
        Process undisturbed = start(frequent, "undisturbed.log", broker);
        Path expected = table.play(games, directory);
        undisturbed.destroyForcibly().waitFor();

        Process killed = start(frequent, "killed.log", broker);
        CompletableFuture<Path> interrupted;
        try (StreamWatch stream = new StreamWatch(table.connection(), table.partitions(), CLASSES.size())) {
            interrupted = table.start(games, directory);
            // Of all games together, so that none of them can be over.
            assertThat(stream.awaitRounds(ROUNDS / 2)).isTrue();
        }
        killed.destroyForcibly().waitFor();
        start(frequent, "back.log", broker);
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
            start(ngram, "sealed.log", "--client-config", login.group(1), "--prefix", "refeed.player.ngram.");
            assertThat(run.code()).as("%s%n%s", run.errors(), log("sealed.log")).isZero();
        }

        assertThat(Files.readAllLines(results.resolve("verdicts.jsonl")))
                .hasSize(3)
                .allSatisfy(verdict -> assertThat(verdict).contains("\"status\":\"finished\"", "\"violationCount\":0"));
    }

    @Test
    void whatCannotBeUsedIsSaidInASentence() throws Exception {
        Path settings = Files.writeString(directory.resolve("odd.properties"), "# a login\nsecurity.protocol\n");

        Process player = start(ngram, "odd.log", "--client-config", settings.toString());

        assertThat(player.waitFor()).isEqualTo(1);
        assertThat(log("odd.log")).contains("odd.properties, line 2: expected KEY=VALUE, found 'security.protocol'");
    }

    /** Whatever the testbed puts it through, the group's rebalances and a kill included. */
    @Test
    void thePlayersConform() {
        List<String> common = List.of(
                "conform", "--bootstrap", table.connection().bootstrap(), "--pause", "1", "--games", "60", "--player");
        List<String> broker = List.of("--bootstrap", "{bootstrap}", "--prefix", "{prefix}");

        Cli alone = conform(common, "most-frequent", frequent, broker, List.of());
        Cli inGroup = conform(common, "ngram", ngram, broker, List.of("--group", "{prefix}players"));

        assertThat(alone.out()).contains("Player most-frequent: no errors, 0 warnings.", "passed   restart");
        assertThat(alone.code()).isZero();
        assertThat(inGroup.out())
                // Among the samples there may be a number beyond the greatest, which is worth a warning.
                .contains("Player ngram: no errors, ", "passed   restart", "passed   rebalance");
        assertThat(inGroup.code()).isZero();
    }

    private Cli conform(List<String> common, String player, String file, List<String> broker, List<String> more) {
        List<Object> words = new ArrayList<>(common);
        words.addAll(List.of(player, "--prefix", getClass().getSimpleName() + "-" + player + ".", "--"));
        words.addAll(command(file));
        words.addAll(broker);
        words.addAll(more);
        return Cli.run(words.toArray());
    }

    /** Plays a game in each domain with both players, the same whatever language they are written in. */
    final Map<String, String> transcripts() throws IOException {
        Experiment games = games(List.of("most-frequent", "ngram"), 60);
        start(frequent, "frequent.log", "--bootstrap", table.connection().bootstrap());
        start(ngram, "ngram.log", "--bootstrap", table.connection().bootstrap());
        return PlayedOnKafka.transcripts(table.play(games, directory), games);
    }

    private List<String> command(String file) {
        return List.of(
                interpreter.command().orElseThrow(),
                interpreter.players().resolve(file).toString());
    }

    private Process start(String file, String log, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(command(file));
        words.addAll(List.of(arguments));
        return players.start(log, words);
    }

    private String log(String log) throws IOException {
        return players.log(log);
    }

    private Experiment games(List<String> players, int rounds) throws IOException {
        return PlayedOnKafka.experiment(directory, text(players, rounds));
    }

    /** A game in each domain for each player. */
    private static String text(List<String> players, int rounds) {
        StringBuilder games = new StringBuilder("name: players\ngames:\n");
        for (String player : players) {
            CLASSES.forEach((id, hypotheses) -> games.append(GAME.formatted(player, id, hypotheses, player, rounds)));
        }
        return games.toString();
    }
}
