package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.json.Trees;
import io.refeed.testbed.result.ResultFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulateCommandTest {
    private static final String EXPERIMENT = """
            name: small
            defaults:
              class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
              target: 2
              adversary: {kind: only-invalid}
              rounds: 24
            games:
              - {id: wp, generator: {kind: witness-protection}, expect: {mistakes: 1, contamination: {atMost: 0.05}}}
              - {id: km, generator: {kind: kleinberg-mullainathan}, expect: {mistakes: {atLeast: 20}}}
            """;

    @TempDir
    private Path directory;

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("small.yaml"), text);
    }

    private Path out() {
        return directory.resolve("out");
    }

    static Stream<Path> bundled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../experiments"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    // Its player is outside, where only Kafka reaches it.
                    .filter(file -> !file.endsWith("language-model.yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void everyBundledExperimentMeetsItsExpectations(Path experiment) {
        Cli simulated = Cli.run("simulate", experiment, "--out", out());

        assertThat(simulated.out()).doesNotContain("NOT AS EXPECTED");
        assertThat(simulated.code()).isZero();
    }

    @Test
    void theTableAndTheWordsGoToStandardOutput() throws IOException {
        Cli simulated = Cli.run("simulate", file(EXPERIMENT), "--out", out());

        assertThat(simulated.code()).isZero();
        assertThat(simulated.out())
                .containsPattern("game +status +rounds +mistakes")
                .containsPattern("wp +finished +24 +1 +1 +4.2% +1  yes    from round 2")
                .contains("km: Every one of the 24 answers was a mistake");
        assertThat(simulated.err()).isEqualTo("results in " + out() + "\n");
    }

    @Test
    void measuredGamesHaveMoreColumnsAndSayMoreInTheirVerdicts() throws IOException {
        Cli plain = Cli.run("simulate", "--json", file(EXPERIMENT), "--out", out());
        List<String> before = Files.readAllLines(new ResultFiles(out()).rounds());

        Cli measured = Cli.run("simulate", "--json", "--measures", "--diagnostics", file(EXPERIMENT), "--out", out());

        assertThat(plain.out()).doesNotContain("measures");
        List<String> rows = Files.readAllLines(new ResultFiles(out()).rounds());
        assertThat(rows.get(0))
                .isEqualTo(
                        before.get(0) + ",novel,strictlyNovel,holes,density,sureSpace,naiveSpace,targetLeft,queries");
        assertThat(rows.get(3)).isEqualTo(before.get(3) + ",true,true,0,0.666667,2,1,true,4");
        assertThat(rows).allSatisfy(row -> assertThat(row.split(",", -1)).hasSize(18));
        assertThat(Files.readAllLines(new ResultFiles(out()).transcript("wp")).get(0))
                .endsWith(",\"measures\":true}");
        assertThat(measured.out().lines().map(SimulateCommandTest::tree))
                .allSatisfy(verdict -> assertThat(verdict).containsKey("measures"));
    }

    @Test
    void jsonIsAllThatStandardOutputHolds() throws IOException {
        Cli simulated = Cli.run("simulate", "--json", file(EXPERIMENT), "--out", out());

        List<String> lines = simulated.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines).allSatisfy(line -> assertThat(tree(line)).containsEntry("type", "verdict"));
        assertThat(lines).isEqualTo(Files.readAllLines(new ResultFiles(out()).verdicts()));
    }

    @Test
    void aFailedExpectationEndsWithOneAndSaysWhatCame() throws IOException {
        Path file = file(EXPERIMENT.replace("mistakes: 1,", "mistakes: 2, certificate: {status: not-yet},"));

        Cli simulated = Cli.run("simulate", file, "--out", out());
        Cli json = Cli.run("simulate", file, "--out", out(), "--json");

        assertThat(simulated.code()).isEqualTo(1);
        assertThat(simulated.out())
                .contains("NOT AS EXPECTED wp: mistakes: expected 2, found 1")
                .contains("NOT AS EXPECTED wp: certificate.status: expected not-yet, found reached");
        assertThat(json.code()).isEqualTo(1);
        assertThat(json.err()).contains("NOT AS EXPECTED wp: mistakes: expected 2, found 1");
    }

    @Test
    void boundsAreInclusive() throws IOException {
        String bounded = EXPERIMENT.replace("{atLeast: 20}", "{atLeast: 24, atMost: 24}");

        assertThat(Cli.run("simulate", file(bounded), "--out", out()).code()).isZero();
        Cli beyond = Cli.run("simulate", file(bounded.replace("atMost: 24", "atMost: 23")), "--out", out());
        assertThat(beyond.out()).contains("km: mistakes: expected at least 24 and at most 23, found 24");
    }

    @Test
    void theDirectoryHoldsEverythingAndNothingElse() throws IOException {
        Cli.run("simulate", file(EXPERIMENT), "--out", out());

        try (Stream<Path> files = Files.walk(out())) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> out().relativize(file).toString()))
                    .containsExactlyInAnyOrder(
                            "experiment.yaml",
                            "run.json",
                            "verdicts.jsonl",
                            "rounds.csv",
                            "games.csv",
                            "report.html",
                            "transcripts/wp.jsonl",
                            "transcripts/km.jsonl");
        }
        assertThat(Files.readAllLines(new ResultFiles(out()).rounds()))
                .hasSize(1 + 2 * 24)
                .startsWith(
                        "game,round,word,origin,source,output,invalid,repeated,echoed,offTarget",
                        "wp,1,2,enumeration,,1,true,false,false,false",
                        "wp,2,1,replay,1,4,false,false,true,true");
        assertThat(tree(Files.readString(new ResultFiles(out()).run())))
                .containsEntry("experiment", "small")
                .containsEntry("command", "simulate")
                .containsKeys("versions", "commit", "machine", "start", "end");
        assertThat(Files.readString(new ResultFiles(out()).report()))
                .contains("<svg", "4.2%", "Theorem 6.1")
                .doesNotContain("<script", "http", "src=");
    }

    @Test
    void theTranscriptIsThatOfTheDocumentation() throws IOException {
        Cli.run("simulate", file(EXPERIMENT), "--out", out(), "--set", "defaults.rounds=4");

        assertThat(Files.readString(new ResultFiles(out()).transcript("wp"))).isEqualTo("""
                {"type":"game","game":"wp","class":{"kind":"explicit","domain":"naturals","languages":["all",{"multiples":2}]},"target":2,"mode":"element","generator":{"kind":"witness-protection"},"adversary":{"kind":"only-invalid"},"rounds":4,"seed":0,"pacing":"lockstep"}
                {"type":"round","round":1,"word":"2","origin":"enumeration","output":"1"}
                {"type":"round","round":2,"word":"1","origin":"replay","source":1,"output":"4"}
                {"type":"round","round":3,"word":"4","origin":"enumeration","output":"6"}
                {"type":"round","round":4,"word":"6","origin":"enumeration","output":"8"}
                {"type":"verdict","game":"wp","status":"finished","rounds":4,"legal":true,"mistakes":1,"invalid":1,"repeated":0,"lastMistake":1,"distinct":4,"distinctAtLastMistake":1,"replayed":1,"echoed":3,"offTarget":1,"contamination":0.25,"coverage":3,"certificate":{"status":"reached","round":2},"doomed":0,"violationCount":0,"violations":[]}
                """);
    }

    @Test
    void earlierResultsAreReplacedButOtherFilesAreNot() throws IOException {
        Path elsewhere = Files.createDirectories(directory.resolve("mine"));
        Files.writeString(elsewhere.resolve("thesis.txt"), "x");
        Cli.run("simulate", file(EXPERIMENT), "--out", out());

        Cli again = Cli.run("simulate", file(EXPERIMENT.replace("id: km", "id: kleinberg")), "--out", out());
        Cli refused = Cli.run("simulate", file(EXPERIMENT), "--out", elsewhere);

        assertThat(again.code()).isZero();
        assertThat(new ResultFiles(out()).transcript("km")).doesNotExist();
        assertThat(new ResultFiles(out()).transcript("kleinberg")).exists();
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("mine: expected a new or empty directory, or one with earlier results");
        assertThat(elsewhere).isDirectoryContaining("glob:**thesis.txt");
    }

    @Test
    void outsidePlayersAreForKafka() throws IOException {
        Path file = file(EXPERIMENT.replace("{kind: witness-protection}", "{kind: external, player: mine}"));

        Cli simulated = Cli.run("simulate", file, "--out", out());

        assertThat(simulated.code()).isEqualTo(2);
        assertThat(simulated.err()).contains("game 'wp'").contains("'mine'").contains("use 'refeed run ");
        assertThat(out()).doesNotExist();
    }

    @Test
    void nothingIsPlayedFromAFileWithAnErrorInIt() throws IOException {
        Path file = file(EXPERIMENT.replace("id: km, ", "id: km, round: 3, "));

        Cli simulated = Cli.run("simulate", file, "--out", out());

        assertThat(simulated.code()).isEqualTo(2);
        assertThat(simulated.out()).isEmpty();
        assertThat(simulated.err())
                .startsWith("refeed: " + file + ":9: games[1].round: unknown key")
                .hasLineCount(1);
        assertThat(out()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "simulate", "simulate --jsn x.yaml", "fly", "audit", "show", "check", "show x --round y"})
    void faultyUsageIsOneSentence(String line) {
        Cli used = Cli.run((Object[]) (line.isEmpty() ? new String[0] : line.split(" ")));

        assertThat(used.code()).isEqualTo(2);
        assertThat(used.out()).isEmpty();
        assertThat(used.err()).startsWith("refeed: ").contains("--help").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "simulate", "check", "audit", "show", "catalog"})
    void everyCommandHasHelp(String command) {
        Cli helped = command.isEmpty() ? Cli.run("--help") : Cli.run(command, "--help");

        assertThat(helped.code()).isZero();
        assertThat(helped.out()).contains("Usage: refeed");
        assertThat(helped.err()).isEmpty();
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        Cli version = Cli.run("--version");

        assertThat(version.code()).isZero();
        assertThat(version.out()).matches("refeed [0-9]\\S* \\(Kafka [0-9.]+, Java .*\\)\\R");
    }

    @Test
    void checkTellsTheClosureDimensionOfEveryFiniteClass() throws IOException {
        StringBuilder text = new StringBuilder("name: dimensions\ndefaults: {target: 1, adversary: {kind: none}, "
                + "generator: {kind: answers, answers: [1]}}\ngames:\n");
        String two = "{kind: explicit, domain: naturals, languages: [{union: [{finite: [1]}, {multiples: 2}]}, "
                + "{union: [{finite: [1, 2]}, {progression: {first: 3, step: 2}}]}]}";
        for (int i = 1; i <= 7; i++) {
            text.append("  - {id: two")
                    .append(i)
                    .append(", class: ")
                    .append(two)
                    .append("}\n");
        }
        text.append("  - {id: infinite, class: {kind: tails}}\n");
        text.append("  - {id: one, class: {kind: explicit, domain: naturals, languages: [all]}}\n");

        Cli checked = Cli.run("check", file(text.toString()));

        assertThat(checked.out().lines().filter(line -> line.startsWith("#")))
                .containsExactly(
                        "# closure dimension 2: the class of two1, two2, two3, two4, two5 and 2 more",
                        "# closure dimension 0: the class of one");
    }

    @Test
    void checkPrintsWhatWouldBePlayed() throws IOException {
        Cli checked = Cli.run("check", file(EXPERIMENT), "--diagnostics", "--set", "games[1].rounds=7");

        assertThat(checked.code()).isZero();
        assertThat(checked.out()).contains("rounds: 24", "rounds: 7", "adversary: {kind: only-invalid}");
        assertThat(checked.out().lines().filter(line -> line.startsWith("#")))
                .containsExactly("# closure dimension 0: the class of wp, km");
        assertThat(checked.err()).contains("2 games, no error");
        Cli again = Cli.run("check", file(checked.out()));
        assertThat(again.out()).isEqualTo(checked.out());
    }

    @Test
    void showExplainsRounds() throws IOException {
        Cli.run("simulate", file(EXPERIMENT), "--out", out(), "--diagnostics");
        Path transcript = new ResultFiles(out()).transcript("wp");

        Cli shown = Cli.run("show", transcript);
        Cli wrong = Cli.run("show", transcript, "--round", 1);
        Cli right = Cli.run("show", transcript, "--round", 2);
        Cli none = Cli.run("show", transcript, "--round", 99);

        assertThat(shown.out().lines().filter(line -> line.endsWith("right"))).hasSize(23);
        assertThat(shown.out()).containsPattern("1 +2 +enumeration +1 +WRONG: not in the target");
        assertThat(wrong.out())
                .contains("The answer 1 is not in the target 2 = {multiples: 2}, which is 2, 4, 6, 8, 10, 12, ....")
                .contains("So the answer is WRONG.")
                .contains("active: [1]");
        assertThat(right.out())
                .contains("The word 1 is the output of round 1, fed back.")
                .contains("So the answer is right.");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("the transcript has no round 99");
    }

    @Test
    void theCatalogueNamesEveryKind() {
        Cli text = Cli.run("catalog");
        Cli json = Cli.run("catalog", "--json");

        assertThat(text.out())
                .contains(
                        "naturals",
                        "{multiples: 3}",
                        "explicit",
                        "witness-protection",
                        "only-invalid",
                        "watermark",
                        "rate: number 0..1");
        assertThat(json.out().lines().map(line -> tree(line).get("type")).distinct())
                .containsExactly("domain", "form", "class", "generator", "defence", "detector", "adversary", "measure");
    }

    private static Map<String, Object> tree(String json) {
        return Trees.object(json.getBytes(StandardCharsets.UTF_8));
    }
}
