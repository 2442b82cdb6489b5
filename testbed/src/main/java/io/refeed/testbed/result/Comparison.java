package io.refeed.testbed.result;

import io.refeed.testbed.terminal.TerminalText;
import java.util.ArrayList;
import java.util.Collection;
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

    /**
     * One table for all columns with the same rows, each as whole lines, the heading first; several where one would be
     * wider than a terminal.
     *
     * @param width how many columns of a terminal a line may take
     */
    public static List<List<String>> tables(List<Map<String, Object>> verdicts, int width) {
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
        alike.forEach((rows, names) -> tables.addAll(tables(rows, names, columns, width)));
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
        return figures.isLost() ? mistakes + " LOST" : mistakes + " right after " + last;
    }

    private static List<List<String>> tables(
            Set<String> rows, List<String> names, Map<String, Map<String, String>> columns, int width) {
        int left = Math.min(width / 3, widest(rows));
        List<List<String>> tables = new ArrayList<>();
        List<String> lines = List.of();
        int taken = width;
        for (String name : names) {
            Map<String, String> cells = columns.get(name);
            int most = Math.max(1, width - left - GAP.length());
            int wide = Math.min(most, Math.max(TerminalText.width(name), widest(cells.values())));
            if (taken + GAP.length() + wide > width) {
                lines = begun(rows, left);
                tables.add(lines);
                taken = left;
            }
            taken += GAP.length() + wide;
            add(name, wide, lines, 0);
            int at = 1;
            for (String row : rows) {
                add(cells.get(row), wide, lines, at++);
            }
        }
        tables.forEach(table -> table.replaceAll(String::stripTrailing));
        return tables;
    }

    /** A table that has only the names of its rows so far. */
    private static List<String> begun(Set<String> rows, int width) {
        List<String> lines = new ArrayList<>(List.of(" ".repeat(width)));
        rows.forEach(row -> lines.add(TerminalText.padRight(TerminalText.shorten(row, width), width)));
        return lines;
    }

    private static void add(String cell, int width, List<String> lines, int at) {
        lines.set(at, lines.get(at) + GAP + TerminalText.padRight(TerminalText.shorten(cell, width), width));
    }

    private static int widest(Collection<String> cells) {
        return cells.stream().mapToInt(TerminalText::width).max().orElse(0);
    }
}
