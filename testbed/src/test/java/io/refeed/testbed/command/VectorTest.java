package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.json.Trees;
import io.refeed.testbed.live.Vectors;
import io.refeed.testbed.result.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays the vectors in memory, audits what comes out, and checks that the comparison sees every difference. */
class VectorTest {
    static List<String> vectors() throws IOException {
        return Vectors.names();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyFieldOfEveryLineIsAsComputedElsewhere(String name, @TempDir Path directory) throws IOException {
        Cli simulated = Cli.run("simulate", Vectors.experiment(name), "--diagnostics", "--out", directory);

        assertThat(simulated.err()).startsWith("results in ");
        assertThat(simulated.code()).isZero();
        assertThat(Vectors.differences(Vectors.expected(name), directory)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theAuditAgreesWithEveryTranscript(String name, @TempDir Path directory) throws IOException {
        Cli.run("simulate", Vectors.experiment(name), "--diagnostics", "--out", directory);
        List<Object> command = new ArrayList<>(List.of("audit"));
        command.addAll(Vectors.transcripts(directory));

        Cli audited = Cli.run(command.toArray());

        List<String> broken = complaints(Vectors.expected(name), directory);
        assertThat(audited.err().lines().map(line -> line.replaceAll("(: round \\d+: [a-z-]+: ).*", "$1")))
                .containsExactlyElementsOf(broken);
        assertThat(audited.code()).isEqualTo(broken.isEmpty() ? 0 : 1);
        assertThat(audited.out().lines())
                .containsExactlyElementsOf(Files.readAllLines(new ResultFiles(directory).verdicts()));
    }

    /** What the audit must complain of: as many broken rules as computed elsewhere, each as the game's own verdict has it. */
    private static List<String> complaints(List<Map<?, ?>> expected, Path directory) throws IOException {
        Map<Object, Object> counts = new LinkedHashMap<>();
        expected.stream()
                .filter(line -> line.get("violationCount") instanceof Number count && count.intValue() > 0)
                .forEach(verdict -> counts.put(verdict.get("game"), verdict.get("violationCount")));
        Map<Object, Object> found = new LinkedHashMap<>();
        List<String> complaints = new ArrayList<>();
        for (String line : Files.readAllLines(new ResultFiles(directory).verdicts())) {
            Map<?, ?> verdict = (Map<?, ?>) Trees.read(line);
            for (Object each : (List<?>) verdict.get("violations")) {
                Map<?, ?> violation = (Map<?, ?>) each;
                found.merge(verdict.get("game"), 1L, (before, one) -> (Long) before + (Long) one);
                complaints.add(new ResultFiles(directory).transcript((String) verdict.get("game")) + ": round "
                        + violation.get("round") + ": " + violation.get("code") + ": ");
            }
        }
        assertThat(found.toString()).isEqualTo(counts.toString());
        return complaints;
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theResolvedExperimentPlaysTheSame(String name, @TempDir Path first, @TempDir Path second) throws IOException {
        Cli.run("simulate", Vectors.experiment(name), "--out", first);

        Cli.run("simulate", new ResultFiles(first).experiment(), "--out", second);

        for (Path transcript : Vectors.transcripts(first)) {
            assertThat(new ResultFiles(second).transcripts().resolve(transcript.getFileName()))
                    .hasSameBinaryContentAs(transcript);
        }
        assertThat(new ResultFiles(second).rounds()).hasSameBinaryContentAs(new ResultFiles(first).rounds());
    }

    @Test
    void aSingleWrongFieldIsFound(@TempDir Path directory) throws IOException {
        String name = "i1-launder";
        Cli.run("simulate", Vectors.experiment(name), "--diagnostics", "--out", directory);
        List<Map<?, ?>> lines = Vectors.expected(name);
        assertThat(Vectors.differences(lines, directory)).isEmpty();
        int mutations = 0;
        for (int i = 0; i < lines.size(); i += 17) {
            for (Object key : lines.get(i).keySet()) {
                List<Map<?, ?>> mutated = new ArrayList<>(lines);
                Map<Object, Object> line = new LinkedHashMap<>(lines.get(i));
                line.put(key, "something else");
                mutated.set(i, line);
                assertThat(Vectors.differences(mutated, directory)).hasSize(1);
                mutations++;
            }
        }
        assertThat(mutations).isGreaterThan(50);
        assertThat(Vectors.differences(lines.subList(0, lines.size() - 1), directory))
                .isNotEmpty();
    }
}
