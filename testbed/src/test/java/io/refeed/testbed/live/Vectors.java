package io.refeed.testbed.live;

import io.refeed.protocol.json.Trees;
import io.refeed.testbed.result.ResultFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Experiments whose every round was computed by an independent program from the paper's algorithms. They are compared
 * field by field, diagnostics included; fields that the expected line lacks are not compared.
 */
public final class Vectors {
    private static final Path DIRECTORY = Path.of("src/test/resources/vectors");
    private static final String YAML = ".yaml";

    private Vectors() {}

    /** The names of all of them. */
    public static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(YAML))
                    .map(name -> name.substring(0, name.length() - YAML.length()))
                    .sorted()
                    .toList();
        }
    }

    /** The experiment file. */
    public static Path experiment(String name) {
        return DIRECTORY.resolve(name + YAML);
    }

    /** The transcripts' lines as they should be, in the order of the games. */
    public static List<Map<?, ?>> expected(String name) throws IOException {
        List<Map<?, ?>> lines = new ArrayList<>();
        for (String line : Files.readAllLines(DIRECTORY.resolve(name + ".expected.jsonl"))) {
            lines.add(map(line));
        }
        return lines;
    }

    /** The transcripts in results, in the order of the games. */
    public static List<Path> transcripts(Path results) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String verdict : Files.readAllLines(new ResultFiles(results).verdicts())) {
            files.add(new ResultFiles(results).transcript((String) map(verdict).get("game")));
        }
        return files;
    }

    /** Where the transcripts in results differ from what was expected; at most one difference a line. */
    public static List<String> differences(List<Map<?, ?>> expected, Path results) throws IOException {
        List<Map<?, ?>> played = new ArrayList<>();
        for (Path transcript : transcripts(results)) {
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
