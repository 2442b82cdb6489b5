package io.refeed.testbed.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts games beside each other whose ids say what they share: {@code i0.km-first} stands in column {@code i0} and row
 * {@code km-first}. A cell says how many answers were mistakes, and whether the generator found its way in the end.
 */
public final class Comparison {
    private static final String GAP = "   ";

    private Comparison() {}

    /** One table for all columns with the same rows, each as whole lines, the heading first. */
    public static List<List<String>> tables(List<Map<String, Object>> verdicts) {
        Map<String, Map<String, String>> columns = new LinkedHashMap<>();
        for (Map<String, Object> verdict : verdicts) {
            Figures figures = new Figures(verdict);
            String id = figures.text("game");
            int dot = id.lastIndexOf('.');
            if (dot > 0) {
                columns.computeIfAbsent(id.substring(0, dot), column -> new LinkedHashMap<>())
                        .put(id.substring(dot + 1), cell(figures));
            }
        }
        Map<Set<String>, List<String>> alike = new LinkedHashMap<>();
        columns.forEach((column, cells) -> {
            if (cells.size() > 1) {
                alike.computeIfAbsent(cells.keySet(), rows -> new ArrayList<>()).add(column);
            }
        });
        List<List<String>> tables = new ArrayList<>();
        alike.forEach((rows, names) -> tables.add(table(rows, names, columns)));
        return tables;
    }

    /** In how many rounds it went wrong; {@code lost} if it still did in the last tenth of the game. */
    private static String cell(Figures figures) {
        long rounds = figures.number("rounds");
        long last = figures.number("lastMistake");
        String mistakes = figures.number("mistakes") + "/" + rounds;
        if (last == 0) {
            return mistakes + " right";
        }
        return (rounds - last) * 10 < rounds ? mistakes + " LOST" : mistakes + " right after " + last;
    }

    private static List<String> table(Set<String> rows, List<String> names, Map<String, Map<String, String>> columns) {
        List<List<String>> cells = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of(""));
        heading.addAll(names);
        cells.add(heading);
        for (String row : rows) {
            List<String> line = new ArrayList<>(List.of(row));
            names.forEach(column -> line.add(columns.get(column).get(row)));
            cells.add(line);
        }
        int[] widths = new int[heading.size()];
        for (List<String> line : cells) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> line : cells) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                text.append(i == 0 ? "" : GAP)
                        .append(line.get(i))
                        .append(" ".repeat(widths[i] - line.get(i).length()));
            }
            lines.add(text.toString().stripTrailing());
        }
        return lines;
    }
}
