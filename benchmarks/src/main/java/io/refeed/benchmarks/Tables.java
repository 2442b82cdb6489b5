package io.refeed.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints JMH's results as the tables of the documentation. */
public final class Tables {
    private Tables() {}

    /**
     * Prints them.
     *
     * @param args files of JMH's results, in JSON
     */
    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            throw new IllegalArgumentException("expected files of JMH's results (-rf json -rff FILE)");
        }
        for (String file : args) {
            System.out.print(markdown(Measured.read(Files.readString(Path.of(file)))));
        }
    }

    /** A table for each class. */
    static String markdown(List<Measured> results) {
        Map<String, List<Measured>> byClass = results.stream()
                .collect(Collectors.groupingBy(Measured::benchmark, LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder();
        byClass.forEach((name, cells) -> {
            text.append("### ").append(name).append("\n\n");
            new GrowthTable(cells).lines().forEach(line -> text.append(line).append('\n'));
            text.append('\n');
        });
        return text.toString();
    }
}
