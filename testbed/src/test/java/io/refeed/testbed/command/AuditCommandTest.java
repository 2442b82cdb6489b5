package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.testbed.result.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditCommandTest extends ForgedTranscripts {
    /** Line n + 1 is round n. */
    static Stream<Forgery> forgeries() {
        return Stream.of(
                // not a transcript at all
                new Forgery(
                        "the last line cut", "wp", replace(VERDICT, "\"violations\":[]}", "\"viol"), 2, ".jsonl:14: "),
                new Forgery("the verdict removed", "wp", remove(VERDICT), 2, ".jsonl:13: "),
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
    void whatIsNoTranscriptIsRefused(Forgery forgery) throws IOException {
        assertFound(forgery);
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
