package io.refeed.testbed.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.refeed.protocol.json.Trees;
import io.refeed.testbed.result.ResultFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays experiments whose every round was computed by an independent program from the paper's algorithms, and compares
 * field by field, diagnostics included. Fields that the expected line lacks are not compared.
 */
class VectorTest {
    private static final Path VECTORS = Path.of("src/test/resources/vectors");
    private static final String YAML = ".yaml";

    static List<String> vectors() throws IOException {
        try (Stream<Path> files = Files.list(VECTORS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(YAML))
                    .map(name -> name.substring(0, name.length() - YAML.length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void everyFieldOfEveryLineIsAsComputedElsewhere(String name, @TempDir Path directory) throws IOException {
        Cli simulated = Cli.run("simulate", VECTORS.resolve(name + YAML), "--diagnostics", "--out", directory);

        assertThat(simulated.err()).startsWith("results in ");
        assertThat(simulated.code()).isZero();
        assertThat(differences(expected(name), directory)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theAuditAgreesWithEveryTranscript(String name, @TempDir Path directory) throws IOException {
        Cli.run("simulate", VECTORS.resolve(name + YAML), "--diagnostics", "--out", directory);
        List<Object> command = new ArrayList<>(List.of("audit"));
        command.addAll(transcripts(directory));

        Cli audited = Cli.run(command.toArray());

        assertThat(audited.err()).isEmpty();
        assertThat(audited.code()).isZero();
        assertThat(audited.out().lines())
                .containsExactlyElementsOf(Files.readAllLines(new ResultFiles(directory).verdicts()));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theResolvedExperimentPlaysTheSame(String name, @TempDir Path first, @TempDir Path second) throws IOException {
        Cli.run("simulate", VECTORS.resolve(name + YAML), "--out", first);

        Cli.run("simulate", new ResultFiles(first).experiment(), "--out", second);

        for (Path transcript : transcripts(first)) {
            assertThat(new ResultFiles(second).transcripts().resolve(transcript.getFileName()))
                    .hasSameBinaryContentAs(transcript);
        }
        assertThat(new ResultFiles(second).rounds()).hasSameBinaryContentAs(new ResultFiles(first).rounds());
    }

    @Test
    void aSingleWrongFieldIsFound(@TempDir Path directory) throws IOException {
        String name = "i1-launder";
        Cli.run("simulate", VECTORS.resolve(name + YAML), "--diagnostics", "--out", directory);
        List<Map<?, ?>> lines = expected(name);
        assertThat(differences(lines, directory)).isEmpty();
        int mutations = 0;
        for (int i = 0; i < lines.size(); i += 17) {
            for (Object key : lines.get(i).keySet()) {
                List<Map<?, ?>> mutated = new ArrayList<>(lines);
                Map<Object, Object> line = new LinkedHashMap<>(lines.get(i));
                line.put(key, "something else");
                mutated.set(i, line);
                assertThat(differences(mutated, directory)).hasSize(1);
                mutations++;
            }
        }
        assertThat(mutations).isGreaterThan(50);
        assertThat(differences(lines.subList(0, lines.size() - 1), directory)).isNotEmpty();
    }

    private static List<Path> transcripts(Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String verdict : Files.readAllLines(new ResultFiles(directory).verdicts())) {
            files.add(
                    new ResultFiles(directory).transcript((String) map(verdict).get("game")));
        }
        return files;
    }

    private static List<Map<?, ?>> expected(String name) throws IOException {
        List<Map<?, ?>> lines = new ArrayList<>();
        for (String line : Files.readAllLines(VECTORS.resolve(name + ".expected.jsonl"))) {
            lines.add(map(line));
        }
        return lines;
    }

    /** Where the transcripts differ from what was expected; at most one difference a line. */
    private static List<String> differences(List<Map<?, ?>> expected, Path directory) throws IOException {
        List<Map<?, ?>> played = new ArrayList<>();
        for (Path transcript : transcripts(directory)) {
            for (String line : Files.readAllLines(transcript)) {
                played.add(map(line));
            }
        }
        if (played.size() != expected.size()) {
            return List.of("expected " + expected.size() + " lines, found " + played.size());
        }
        return IntStream.range(0, expected.size())
                .filter(i -> !covers(played.get(i), expected.get(i)))
                .mapToObj(i -> "line " + (i + 1) + ": expected " + expected.get(i) + ", found " + played.get(i))
                .toList();
    }

    private static boolean covers(Object played, Object expected) {
        if (expected instanceof Map<?, ?> map && played instanceof Map<?, ?> other) {
            return map.keySet().stream()
                    .allMatch(key -> other.containsKey(key) && covers(other.get(key), map.get(key)));
        }
        if (expected instanceof List<?> list && played instanceof List<?> other) {
            return list.size() == other.size()
                    && IntStream.range(0, list.size()).allMatch(i -> covers(other.get(i), list.get(i)));
        }
        if (expected instanceof Number && played instanceof Number) {
            return new BigDecimal(expected.toString()).compareTo(new BigDecimal(played.toString())) == 0;
        }
        return Objects.equals(expected, played);
    }

    private static Map<?, ?> map(String line) {
        return (Map<?, ?>) Trees.read(line);
    }
}
