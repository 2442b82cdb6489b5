package io.refeed.testbed.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.access.Role;
import io.refeed.protocol.json.Trees;
import io.refeed.protocol.message.Card;
import io.refeed.protocol.service.Service;
import io.refeed.testbed.command.Cli;
import io.refeed.testbed.experiment.Experiment;
import io.refeed.testbed.result.ResultFiles;
import io.refeed.testbed.run.Services;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Games that are not played in lockstep by a bundled generator to their end. */
class OddGamesIT {
    private static final String EVENS = """
            name: odd
            games:
              - id: game
                class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
                target: 2
                generator: %s
                adversary: {kind: only-invalid}
                rounds: %d
                pacing: %s
                patience: %s
            """;

    /** Of games that are played to their end. */
    private static final String LONG = "10m";

    private static final String EXTERNAL = "{kind: external, player: %s}";

    private static LocalTable table;

    @TempDir
    private Path directory;

    private final List<PlainPlayer> players = new ArrayList<>();

    @BeforeAll
    static void open() {
        table = LocalTable.open(3);
    }

    @AfterAll
    static void close() {
        table.close();
    }

    @AfterEach
    void stopPlayers() {
        players.forEach(PlainPlayer::close);
    }

    @Test
    void anyClientCanPlay() throws Exception {
        Experiment experiment = experiment(EXTERNAL.formatted("plain"), 40, "lockstep");
        Experiment bundled = experiment("{kind: answers, answers: [1, 3, 4, 5, 8]}", 40, "lockstep");
        List<String> answers = List.of("1", "3", "4", "5", "8");
        player("plain", round -> answers.get((int) Math.min(round, 5) - 1));

        Path results = table.play(experiment, directory);

        // But for the game's own line nothing tells who played.
        assertThat(lines(results).stream().skip(1))
                .containsExactlyElementsOf(lines(PlayedOnKafka.simulate(bundled, directory)).stream()
                        .skip(1)
                        .toList());
        assertAudited(results);
    }

    @Test
    void ofALongAnswerThatIsNoWordTheBeginningIsRecorded() throws Exception {
        Experiment experiment = experiment(EXTERNAL.formatted("garrulous"), 20, "lockstep");
        String longAnswer = "blah ".repeat(180_000);
        player("garrulous", round -> longAnswer + round);

        Path results = table.play(experiment, directory);

        assertThat(verdict(results)).containsEntry("mistakes", 20L).containsEntry("violationCount", 20L);
        List<String> rounds = lines(results).subList(1, 21);
        assertThat(rounds).allSatisfy(line -> assertThat(line)
                .contains("blah blah ... (90000")
                .contains(" characters, SHA-256 ")
                .hasSizeLessThan(1300));
        assertThat(Cli.run("audit", new ResultFiles(results).transcript("game")).out())
                .isEqualTo(Files.readString(new ResultFiles(results).verdicts()));
    }

    @Test
    void anAnswerInAnAbortedTransactionWasNeverGiven() throws Exception {
        Experiment experiment = experiment(EXTERNAL.formatted("careful"), 20, "lockstep");
        String bootstrap = table.connection().bootstrap();
        players.add(new PlainPlayer(
                "careful",
                bootstrap,
                table.connection().prefix(),
                round -> Long.toString(1000 + 2 * round),
                true,
                Duration.ZERO));

        Path results = table.play(experiment, directory);

        assertThat(verdict(results))
                .containsEntry("status", "finished")
                .containsEntry("mistakes", 0L)
                .containsEntry("violationCount", 0L);
        assertAudited(results);
    }

    /** What the auditor makes of its answers is as new as they are; the same happens when the broker's clock is put back. */
    @Test
    void aPlayerWhoseClockIsFastIsOneLikeAnyOther() throws Exception {
        Experiment experiment = experiment(EXTERNAL.formatted("early"), 5, "lockstep");
        String bootstrap = table.connection().bootstrap();
        players.add(new PlainPlayer(
                "early",
                bootstrap,
                table.connection().prefix(),
                round -> Long.toString(1000 + 2 * round),
                false,
                Duration.ofDays(1)));

        Path results = table.play(experiment, directory);

        assertThat(verdict(results)).containsEntry("status", "finished").containsEntry("mistakes", 0L);
        assertAudited(results);
    }

    @Test
    void withoutAPlayerTheRunSaysSo() throws Exception {
        Path file = Files.writeString(
                directory.resolve("nobody.yaml"), EVENS.formatted(EXTERNAL.formatted("nobody"), 5, "lockstep", "2s"));

        Cli run =
                Cli.run("run", file, "--bootstrap", table.connection().bootstrap(), "--out", directory.resolve("out"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no player nobody answered").doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aPlayerThatStopsAnsweringLeavesAnUnfinishedGame() throws Exception {
        Experiment experiment =
                PlayedOnKafka.experiment(directory, EVENS.formatted(EXTERNAL.formatted("tired"), 40, "lockstep", "5s"));
        player("tired", round -> round <= 7 ? "2" : null);
        players.get(0).awaitReading();
        try (Wire wire = table.wire()) {
            Path results = table.play(experiment, directory);

            assertThat(verdict(results)).containsEntry("status", "unfinished").containsEntry("rounds", 7L);
            assertThat(lines(results)).hasSize(1 + 8 + 1);
            assertThat(lines(results).get(8)).contains("\"round\":8").doesNotContain("output");
            assertThat(Wire.tree(wire.await(Topic.STREAM, record -> record.containsKey("end"))))
                    .containsEntry("reason", "no answer to round 8 within 5s");
            assertAudited(results);
        }
    }

    @Test
    void aGameWithARateIsLegalAndAuditable() throws Exception {
        Path results = table.play(experiment("{kind: witness-protection}", 300, "{rate: 500}"), directory);

        assertThat(verdict(results))
                .containsEntry("status", "finished")
                .containsEntry("rounds", 300L)
                .containsEntry("legal", true)
                .containsEntry("violationCount", 0L);
        assertAudited(results);
    }

    @Test
    void aGeneratorThatGivesUpLeavesTheSameOnKafkaAsInMemory() throws Exception {
        Experiment experiment = PlayedOnKafka.experiment(directory, """
                name: budget
                games:
                  - id: game
                    class: {kind: explicit, domain: naturals, languages: [{from: 200000000}, {from: 100000000}]}
                    target: 1
                    generator: {kind: witness-protection}
                    adversary: {kind: echo-alternate}
                    rounds: 20
                """);

        Path results = table.play(experiment, directory);

        assertThat(verdict(results)).containsEntry("status", "unfinished");
        assertThat(String.valueOf(verdict(results).get("violations"))).contains("code=budget");
        assertThat(PlayedOnKafka.transcripts(results, experiment))
                .isEqualTo(PlayedOnKafka.simulated(experiment, directory));
    }

    @Test
    void aMistakeOfSomeoneElseVoidsTheCertificateOnKafkaAndInTheAudit() throws Exception {
        Experiment experiment = experiment("{kind: witness-protection}", 12, "lockstep");
        List<String> answers = List.of("1", "4", "6", "3");
        try (LocalTable withoutGenerator = table.beside("foreign.", 1, OddGamesIT::allButTheGenerator)) {
            player(withoutGenerator, Card.BUNDLED, round -> answers.get((int) Math.min(round, 4) - 1));

            Path results = withoutGenerator.play(experiment, directory);

            Cli audited = Cli.run("audit", new ResultFiles(results).transcript("game"));
            assertThat(verdict(results))
                    .containsEntry("status", "finished")
                    .containsEntry("legal", true)
                    .containsEntry("violationCount", 0L)
                    .containsEntry(
                            "certificate",
                            Map.of("status", "void", "round", 4L, "reason", "someone else answered round 4"));
            assertThat(audited.out()).isEqualTo(Files.readString(new ResultFiles(results).verdicts()));
            assertThat(audited.err())
                    .contains("round 4: the answer is \"3\", but to these words the generator answers \"8\"");
        }
    }

    private static List<Service> allButTheGenerator(Connection connection) {
        return Stream.of(Role.PRODUCER, Role.REPLAYER, Role.AUDITOR)
                .map(role -> Services.of(role, connection))
                .toList();
    }

    private Experiment experiment(String generator, int rounds, String pacing) throws IOException {
        return PlayedOnKafka.experiment(directory, EVENS.formatted(generator, rounds, pacing, LONG));
    }

    private void player(String name, LongFunction<String> answers) {
        player(table, name, answers);
    }

    private void player(LocalTable where, String name, LongFunction<String> answers) {
        Connection connection = where.connection();
        players.add(new PlainPlayer(name, connection.bootstrap(), connection.prefix(), answers));
    }

    private static List<String> lines(Path results) throws IOException {
        return Files.readAllLines(new ResultFiles(results).transcript("game"));
    }

    private static Map<String, Object> verdict(Path results) throws IOException {
        return Trees.object(Files.readAllBytes(new ResultFiles(results).verdicts()));
    }

    private static void assertAudited(Path results) throws IOException {
        Cli audited = Cli.run("audit", new ResultFiles(results).transcript("game"));

        assertThat(audited.err()).isEmpty();
        assertThat(audited.code()).isZero();
        assertThat(audited.out()).isEqualTo(Files.readString(new ResultFiles(results).verdicts()));
    }
}
