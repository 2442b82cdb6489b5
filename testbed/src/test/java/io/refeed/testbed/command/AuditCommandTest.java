package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.result.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The audit finds whatever someone did to a transcript, and says in which round. */
class AuditCommandTest {
    private static final String EXPERIMENT = """
            name: audited
            defaults:
              class: {kind: explicit, domain: naturals, languages: [all, {multiples: 2}]}
              rounds: 12
            games:
              - id: wp
                target: 2
                generator: {kind: witness-protection}
                adversary: {kind: only-invalid}
              - id: km
                target: 2
                generator: {kind: kleinberg-mullainathan}
                adversary: {kind: echo-alternate}
              - id: iid
                target: 2
                generator: {kind: witness-protection}
                adversary: {kind: iid, rate: 0.5}
                seed: 3
              - id: fixed
                target: 2
                generator: {kind: answers, answers: [4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26]}
                adversary: {kind: none}
              - id: rate
                target: 2
                generator: {kind: kleinberg-mullainathan}
                adversary: {kind: echo-alternate}
                pacing: {rate: 100}
              - id: defended
                target: 2
                generator: {kind: kleinberg-mullainathan}
                defences: [{kind: watermark, hit: 0.5}, {kind: filter, forbid: {finite: [2, 8]}}]
                adversary: {kind: echo-alternate}
              - id: late
                class: {kind: theorem-7.3}
                generator: {kind: least-consistent}
                adversary: {kind: theorem-7.3}
              - id: table
                class: {kind: theorem-7.1}
                generator: {kind: kleinberg-mullainathan}
                adversary: {kind: theorem-7.1}
              - id: phases
                class: {kind: theorem-6.6}
                generator: {kind: ordinary}
                adversary: {kind: theorem-6.6, patience: 5}
            """;

    @TempDir
    private static Path results;

    @TempDir
    private Path directory;

    @BeforeAll
    static void play() throws IOException {
        Path file = Files.writeString(results.resolve("audited.yaml"), EXPERIMENT);
        Cli simulated = Cli.run("simulate", file, "--measures", "--out", results.resolve("out"));
        assertThat(simulated.err()).contains("results in");
        assertThat(simulated.code()).isZero();
    }

    record Forgery(String what, String game, UnaryOperator<List<String>> deed, int code, String said) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static UnaryOperator<List<String>> replace(int line, String old, String by) {
        return lines -> {
            String before = lines.get(line - 1);
            assertThat(before).contains(old);
            lines.set(line - 1, before.replaceFirst(Pattern.quote(old), by));
            return lines;
        };
    }

    private static UnaryOperator<List<String>> remove(int line) {
        return lines -> {
            lines.remove(line - 1);
            return lines;
        };
    }

    /** Line n + 1 is round n. */
    static Stream<Forgery> forgeries() {
        int verdict = 14;
        return Stream.of(
                new Forgery("a round removed", "wp", remove(6), 1, "round 5: round-gap: round 5 is missing"),
                new Forgery("the first round removed", "wp", remove(2), 1, "round 1: round-gap: round 1 is missing"),
                new Forgery("the last round removed", "wp", remove(13), 1, "round 12: round-gap: round 12 is missing"),
                new Forgery(
                        "two rounds removed",
                        "wp",
                        lines -> remove(6).apply(remove(6).apply(lines)),
                        1,
                        "round 5: round-gap: rounds 5 to 6 are missing"),
                new Forgery(
                        "a round doubled",
                        "wp",
                        lines -> {
                            lines.add(6, lines.get(5));
                            return lines;
                        },
                        1,
                        "round 5: round-gap: round 5 stands there twice, again in line 7"),
                new Forgery(
                        "a round more than the game has",
                        "wp",
                        lines -> {
                            lines.add(13, lines.get(12).replace("\"round\":12", "\"round\":13"));
                            return lines;
                        },
                        1,
                        "round 13: round-gap: the game has only 12 rounds"),
                new Forgery(
                        "an answer taken out", "wp", replace(6, ",\"output\":\"10\"", ""), 1, "round 5 has no answer"),
                new Forgery(
                        "a wrong answer made right",
                        "wp",
                        replace(2, "\"output\":\"1\"", "\"output\":\"4\""),
                        1,
                        "round 1: "),
                new Forgery(
                        "a right answer made another right one",
                        "wp",
                        replace(13, "\"output\":\"24\"", "\"output\":\"26\""),
                        1,
                        "round 12: the answer is \"26\", but to these words the generator answers \"24\""),
                new Forgery(
                        "an answer spelled wrong",
                        "wp",
                        replace(6, "\"output\":\"10\"", "\"output\":\"010\""),
                        1,
                        "round 5: malformed-answer"),
                new Forgery(
                        "a denser output than there was",
                        "wp",
                        replace(
                                verdict,
                                "\"density\":{\"at\":12,\"value\":0.916667",
                                "\"density\":{\"at\":12,\"value\":1.0"),
                        1,
                        "the verdict claims measures.density.value: 1.0 instead of 0.916667"),
                new Forgery(
                        "a target that never left",
                        "km",
                        replace(verdict, "\"targetLeft\":2", "\"targetLeft\":0"),
                        1,
                        "the verdict claims measures.targetLeft: 0 instead of 2"),
                new Forgery(
                        "a hole filled in for one of two targets",
                        "late",
                        replace(verdict, "\"holes\":0", "\"holes\":1"),
                        1,
                        "the verdict claims measures.targets.h1+.holes: 1 instead of 0"),
                new Forgery(
                        "measures denied",
                        "wp",
                        replace(1, ",\"measures\":true", ""),
                        1,
                        "the verdict claims measures: "),
                new Forgery(
                        "measures of another kind",
                        "wp",
                        replace(1, "\"measures\":true", "\"measures\":1"),
                        2,
                        "measures: expected true or false"),
                new Forgery(
                        "a better defence than was played",
                        "defended",
                        replace(1, "\"hit\":0.5", "\"hit\":1"),
                        1,
                        "to these words the generator answers"),
                new Forgery(
                        "a defence kept secret",
                        "defended",
                        replace(1, "\"defences\":[{\"kind\":\"watermark\",\"hit\":0.5},", "\"defences\":["),
                        1,
                        "to these words the generator answers"),
                new Forgery(
                        "a word that no one emitted",
                        "km",
                        replace(5, "\"word\":\"3\"", "\"word\":\"11\""),
                        1,
                        "round 4: "),
                new Forgery(
                        "a word off target from nowhere",
                        "rate",
                        replace(
                                4,
                                "\"word\":\"4\",\"origin\":\"enumeration\"",
                                "\"word\":\"9\",\"origin\":\"enumeration\""),
                        1,
                        "round 3: illegal-word: 9 is neither in the target nor an earlier output"),
                new Forgery(
                        "a replay before its output",
                        "km",
                        replace(3, "\"source\":1", "\"source\":2"),
                        1,
                        "round 2: wrong-origin"),
                new Forgery(
                        "a replay of an output to come",
                        "rate",
                        replace(3, "\"source\":1", "\"source\":9"),
                        1,
                        "round 2: wrong-origin"),
                new Forgery(
                        "a replay passed off as enumeration",
                        "wp",
                        replace(3, "\"origin\":\"replay\",\"source\":1", "\"origin\":\"enumeration\""),
                        1,
                        "round 2: wrong-origin"),
                new Forgery(
                        "an enumerated word passed off as replay",
                        "wp",
                        replace(4, "\"origin\":\"enumeration\"", "\"origin\":\"replay\",\"source\":2"),
                        1,
                        "round 3: wrong-origin"),
                new Forgery(
                        "a word spelled wrong",
                        "wp",
                        replace(4, "\"word\":\"4\"", "\"word\":\"04\""),
                        1,
                        "round 3: \"04\" is no word of the domain naturals"),
                new Forgery(
                        "two words exchanged",
                        "iid",
                        lines -> {
                            String second = lines.get(2);
                            lines.set(2, lines.get(3).replace("\"round\":3", "\"round\":2"));
                            lines.set(3, second.replace("\"round\":2", "\"round\":3"));
                            return lines;
                        },
                        1,
                        "round 2: "),
                new Forgery("another seed", "iid", replace(1, "\"seed\":3", "\"seed\":4"), 1, "wrong-origin"),
                new Forgery(
                        "another target", "wp", replace(1, "\"target\":2", "\"target\":1"), 1, "the verdict claims"),
                new Forgery(
                        "another generator",
                        "km",
                        replace(1, "\"kleinberg-mullainathan\"", "\"witness-protection\""),
                        1,
                        "the generator answers"),
                new Forgery(
                        "an embellished figure",
                        "km",
                        replace(verdict, "\"mistakes\":12", "\"mistakes\":0"),
                        1,
                        "the verdict claims mistakes: 0 instead of 12"),
                new Forgery(
                        "an embellished certificate",
                        "wp",
                        replace(verdict, "\"status\":\"reached\",\"round\":2", "\"status\":\"reached\",\"round\":1"),
                        1,
                        "the verdict claims certificate.round: 1 instead of 2"),
                new Forgery(
                        "a figure left out",
                        "wp",
                        replace(verdict, "\"mistakes\":1,", ""),
                        1,
                        "the verdict claims mistakes: missing instead of 1"),
                new Forgery(
                        "a figure of one's own",
                        "wp",
                        replace(verdict, "\"mistakes\":1,", "\"mistakes\":1,\"genius\":true,"),
                        1,
                        "the verdict claims genius: true, which nothing supports"),
                new Forgery(
                        "a verdict on another game",
                        "wp",
                        replace(verdict, "\"game\":\"wp\"", "\"game\":\"km\""),
                        1,
                        "the verdict claims game: \"km\" instead of \"wp\""),
                new Forgery(
                        "an invented violation",
                        "wp",
                        replace(
                                verdict,
                                "\"violationCount\":0,\"violations\":[]",
                                "\"violationCount\":1,\"violations\":[{\"round\":1,\"code\":\"illegal-word\",\"detail\":\"x\"}]"),
                        1,
                        "violationCount: 1 instead of 0"),
                new Forgery(
                        "a count of violations without one",
                        "wp",
                        replace(verdict, "\"violationCount\":0", "\"violationCount\":7"),
                        1,
                        "violationCount: 7 instead of 0"),
                new Forgery(
                        "other targets",
                        "late",
                        replace(1, "{\"name\":\"h1+\"", "{\"name\":\"h1-\""),
                        1,
                        "the game line claims targets[0].name: \"h1-\" instead of \"h1+\""),
                new Forgery(
                        "another table",
                        "table",
                        replace(1, "{\"column\":4,\"hypothesis\":\"2\"}", "{\"column\":4,\"hypothesis\":\"3\"}"),
                        1,
                        "the game line claims table.diagonals[0].hypothesis: \"3\" instead of \"2\""),
                new Forgery(
                        "no table",
                        "table",
                        replace(1, ",\"table\":{", ",\"tables\":{"),
                        1,
                        "the game line claims table."),
                new Forgery(
                        "a table where there is none",
                        "wp",
                        replace(1, "\"target\":2", "\"target\":2,\"table\":{\"columns\":2}"),
                        1,
                        "the game line claims table: "),
                new Forgery(
                        "other questions",
                        "table",
                        replace(3, "\"column\":3", "\"column\":30"),
                        1,
                        "round 2: asked is index 2, column 30; before this answer the generator asks index 2, column 3"),
                new Forgery("no questions", "table", replace(3, ",\"asked\":{\"index\":2,\"column\":3}", ""), 0, ""),
                new Forgery(
                        "another counter",
                        "table",
                        replace(14, "\"notOne\":11", "\"notOne\":12"),
                        1,
                        "the verdict claims counters.notOne: 12 instead of 11"),
                new Forgery(
                        "another target of the table",
                        "table",
                        replace(1, "\"allExcept\":[4,", "\"allExcept\":[5,"),
                        1,
                        "the game line claims targets[0].is.allExcept[0]: 5 instead of 4"),
                new Forgery(
                        "another case",
                        "phases",
                        replace(9, "\"case\":\"ii\"", "\"case\":\"iii\""),
                        1,
                        "the verdict claims case: \"iii\" instead of \"ii\""),
                new Forgery(
                        "a milder target",
                        "phases",
                        replace(1, "\"above\":2", "\"above\":3"),
                        1,
                        "the game line claims targets[0].is.h1.above: 3 instead of 2"),
                new Forgery(
                        "more rounds than the adversary plays",
                        "phases",
                        lines -> {
                            lines.add(8, lines.get(7).replace("\"round\":7", "\"round\":8"));
                            return lines;
                        },
                        1,
                        "round 8: round-gap: the adversary had nothing more to show"),
                new Forgery(
                        "targets of a game that has one",
                        "wp",
                        replace(1, "\"target\":2", "\"target\":2,\"targets\":[]"),
                        1,
                        "the game line claims targets"),
                // not a transcript at all
                new Forgery(
                        "the last line cut", "wp", replace(verdict, "\"violations\":[]}", "\"viol"), 2, ".jsonl:14: "),
                new Forgery("the verdict removed", "wp", remove(verdict), 2, ".jsonl:13: "),
                new Forgery("the game removed", "wp", remove(1), 2, ".jsonl:1: "),
                new Forgery("no JSON", "wp", replace(5, "{", ""), 2, ".jsonl:5: "),
                new Forgery(
                        "an empty line",
                        "wp",
                        replace(
                                5,
                                "{\"type\":\"round\",\"round\":4,\"word\":\"6\",\"origin\":\"enumeration\",\"output\":\"8\"}",
                                ""),
                        2,
                        ".jsonl:5: "),
                new Forgery("no origin", "wp", replace(5, "\"origin\":\"enumeration\",", ""), 2, ".jsonl:5: "),
                new Forgery(
                        "a word that is a number", "wp", replace(5, "\"word\":\"6\"", "\"word\":6"), 2, ".jsonl:5: "),
                new Forgery(
                        "an answer of the other mode",
                        "wp",
                        replace(5, "\"output\"", "\"hypothesis\""),
                        2,
                        ".jsonl:5: "),
                new Forgery(
                        "a class of no kind",
                        "wp",
                        replace(1, "explicit", "implicit"),
                        2,
                        ".jsonl:1: class.kind: expected a kind of class"),
                new Forgery("nothing", "wp", lines -> new ArrayList<>(), 2, ".jsonl: "));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void forgeriesAreFound(Forgery forgery) throws IOException {
        Path original = new ResultFiles(results.resolve("out")).transcript(forgery.game);
        List<String> lines = forgery.deed.apply(new ArrayList<>(Files.readAllLines(original)));
        Path forged = directory.resolve("forged.jsonl");
        Files.writeString(forged, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");

        Cli audited = Cli.run("audit", forged);

        assertThat(audited.err()).contains(forgery.said);
        assertThat(audited.code()).isEqualTo(forgery.code);
        assertThat(audited.out().lines()).hasSize(forgery.code == 2 ? 0 : 1);
    }

    @Test
    void whatNobodyTouchedIsConfirmed() throws IOException {
        List<Object> command = new ArrayList<>(List.of("audit", "--json"));
        for (String game : List.of("wp", "km", "iid", "fixed", "rate", "defended", "late", "table", "phases")) {
            command.add(new ResultFiles(results.resolve("out")).transcript(game));
        }

        Cli audited = Cli.run(command.toArray());

        assertThat(audited.err()).isEmpty();
        assertThat(audited.code()).isZero();
        assertThat(audited.out().lines())
                .containsExactlyElementsOf(Files.readAllLines(new ResultFiles(results.resolve("out")).verdicts()));
    }

    @Test
    void measuresCanBeHadOfATranscriptThatHasNone() throws IOException {
        Path measured = new ResultFiles(results.resolve("out")).transcript("wp");
        Path plain = Files.writeString(
                directory.resolve("plain.jsonl"),
                Files.readString(measured)
                        .replace(",\"measures\":true", "")
                        .replaceFirst(",\"measures\":.*\"violationCount\"", ",\"violationCount\""));

        Cli without = Cli.run("audit", plain);
        Cli with = Cli.run("audit", "--measures", plain);

        assertThat(without.code()).isZero();
        assertThat(without.out()).doesNotContain("measures");
        assertThat(with.code()).isZero();
        assertThat(with.out()).isEqualTo(Cli.run("audit", measured).out()).contains("\"measures\":{");
    }

    @Test
    void oneFaultyFileDoesNotHideTheOthers() {
        Cli audited = Cli.run(
                "audit", directory.resolve("none.jsonl"), new ResultFiles(results.resolve("out")).transcript("wp"));

        assertThat(audited.code()).isEqualTo(2);
        assertThat(audited.err()).startsWith("refeed: ").contains("none.jsonl: there is no such file");
        assertThat(audited.out()).contains("\"game\":\"wp\"");
    }

    @Test
    void violationsThatOnlyTheLogShowsAreTakenOver() throws IOException {
        Path original = new ResultFiles(results.resolve("out")).transcript("wp");
        String early = "{\"round\":3,\"code\":\"early-output\",\"detail\":\"partition 0, offset 7\"}";
        Path copy = Files.writeString(
                directory.resolve("copy.jsonl"),
                Files.readString(original)
                        .replace(
                                "\"violationCount\":0,\"violations\":[]",
                                "\"violationCount\":1,\"violations\":[" + early + "]"));

        Cli audited = Cli.run("audit", copy);

        assertThat(audited.out()).contains(early).contains("\"violationCount\":1");
        assertThat(audited.err()).contains("round 3: early-output").doesNotContain("the verdict claims");
        assertThat(audited.code()).isEqualTo(1);
    }
}
