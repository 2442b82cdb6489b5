package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.broker.BrokerOptions;
import io.refeed.testbed.broker.EmbeddedBroker;
import io.refeed.testbed.result.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The results of a run, from the topics alone. */
class FetchIT {
    private static final String EXPERIMENT = """
            name: kept
            defaults: {class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}, target: 2, rounds: 40}
            games:
              - {id: plain, generator: {kind: witness-protection}, adversary: {kind: iid, rate: 0.3}, seed: 7, patience: 10m}
              - {id: fast, generator: {kind: witness-protection}, adversary: {kind: iid, rate: 0.3}, pacing: {rate: 500}}
              - {id: text, class: {kind: explicit, domain: "strings:ab", languages: [all, {regex: "a*"}]},
                 generator: {kind: witness-protection}, adversary: {kind: only-invalid}}
            """;

    private static final Pattern RUN = Pattern.compile("\\((r-?[0-9a-z]+)/[0-9]+\\)");

    private static EmbeddedBroker broker;

    @TempDir
    private Path directory;

    @BeforeAll
    static void startBroker() {
        broker = EmbeddedBroker.start(BrokerOptions.TEMPORARY);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @Test
    void tellTheSeedsThatWereDrawnInSecret() throws IOException {
        Path experiment = experiment();
        Cli played =
                Cli.run(options("secret.", "run", experiment, "--services", "--secret-seeds", "--out", out("run")));
        assertThat(played.code()).as(played.err()).isZero();
        assertThat(played.err())
                .contains("refeed: the file gives the seeds of 1 of 3 games, to everyone who has it: plain");

        Cli fetched = Cli.run(options("secret.", "fetch", run("secret."), "--out", out("fetched")));
        assertThat(fetched.code()).as(fetched.err()).isZero();
        Path again = out("again");
        assertThat(Cli.run("simulate", out("run").resolve("experiment.yaml"), "--out", again)
                        .code())
                .isZero();

        for (String game : List.of("plain", "fast", "text")) {
            Path transcript = new ResultFiles(out("run")).transcript(game);
            assertThat(transcript)
                    .content()
                    .contains("\"seed\":")
                    .matches(text -> text.contains("\"seed\":7,") == game.equals("plain"));
            assertThat(transcript).content().doesNotContain("\"seed\":0,");
            if (!game.equals("fast")) { // which depends on the clock
                assertThat(transcript).hasSameTextualContentAs(new ResultFiles(again).transcript(game));
            }
            assertThat(transcript).hasSameTextualContentAs(new ResultFiles(out("fetched")).transcript(game));
            assertThat(Cli.run("audit", transcript).code()).isZero();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out("run"))))
                .isEqualTo("rwx------");
    }

    @Test
    void areThoseThatItsCommandWrote() throws IOException {
        Cli played = Cli.run(options("whole.", "run", experiment(), "--services", "--measures", "--out", out("run")));
        assertThat(played.code()).as(played.err()).isZero();

        Cli fetched = Cli.run(options("whole.", "fetch", run("whole."), "--out", out("fetched")));

        assertThat(fetched.code()).as(fetched.err()).isZero();
        assertThat(fetched.out()).isEqualTo(played.out());
        for (String file : List.of(
                "experiment.yaml",
                "verdicts.jsonl",
                "rounds.csv",
                "transcripts/plain.jsonl",
                "transcripts/fast.jsonl",
                "transcripts/text.jsonl")) {
            assertThat(out("fetched").resolve(file))
                    .hasSameTextualContentAs(out("run").resolve(file));
        }
        assertThat(out("fetched").resolve("run.json")).content().contains("\"command\":\"fetch\"");
    }

    @Test
    void holdLateSettledTargetsAndTables() throws IOException {
        Path experiment = Path.of("..", "experiments", "theorem-7.1.yaml");
        Cli played = Cli.run(options("late.", "run", experiment, "--services", "--out", out("run")));

        Cli fetched = Cli.run(options("late.", "fetch", run("late."), "--out", out("fetched")));

        assertThat(fetched.out()).as(played.err() + fetched.err()).isNotBlank();
        assertThat(played.out()).startsWith(fetched.out().stripTrailing());
        try (var transcripts = Files.list(out("run").resolve("transcripts"))) {
            assertThat(transcripts.toList()).isNotEmpty().allSatisfy(each -> assertThat(
                            out("fetched").resolve("transcripts").resolve(each.getFileName()))
                    .hasSameTextualContentAs(each));
        }
    }

    @Test
    void areThereWhenTheCommandWasKilled() throws Exception {
        ResultFiles killed = new ResultFiles(out("run"));
        Path experiment = experiment();
        try (RefeedProcess run = RefeedProcess.start(
                directory,
                Path.of("/dev/null"),
                options(
                        "cut.",
                        "run",
                        experiment,
                        "--services",
                        "--set",
                        "games[0].rounds=1000000",
                        "--out",
                        out("run")))) {
            run.await(() -> Files.exists(killed.transcript("text")));
            run.signal("KILL");
            run.code();
        }

        Cli fetched = Cli.run(options("cut.", "fetch", run("cut."), "--out", out("fetched")));

        ResultFiles files = new ResultFiles(out("fetched"));
        assertThat(Files.readAllLines(files.verdicts()).get(0))
                .as(fetched.err())
                .contains("\"status\":\"unfinished\",\"reason\":\"interrupted: the topics hold no more of it\"");
        Cli audited = Cli.run("audit", files.transcript("plain"), files.transcript("text"));
        assertThat(audited.code()).as(audited.err()).isZero();
    }

    @Test
    void areNoneOfARunThatNoOneKnows() {
        Cli fetched = Cli.run(options("other.", "fetch", "r0", "--out", out("fetched")));

        assertThat(fetched.code()).isEqualTo(2);
        assertThat(out("fetched")).doesNotExist();
    }

    private Path experiment() throws IOException {
        return Files.writeString(directory.resolve("kept.yaml"), EXPERIMENT);
    }

    private Path out(String name) {
        return directory.resolve(name);
    }

    private static Object[] options(String prefix, Object... arguments) {
        Object[] all = Arrays.copyOf(arguments, arguments.length + 4);
        System.arraycopy(
                new Object[] {"--bootstrap", broker.bootstrap(), "--prefix", prefix}, 0, all, arguments.length, 4);
        return all;
    }

    /** What the run on a prefix is called. */
    private static String run(String prefix) {
        String watched =
                Cli.run(options(prefix, "watch", "--once", "--width", "200")).out();
        Matcher matcher = RUN.matcher(watched);
        assertThat(matcher.find()).as(watched).isTrue();
        return matcher.group(1);
    }
}
