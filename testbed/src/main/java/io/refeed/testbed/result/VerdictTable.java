package io.refeed.testbed.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Verdicts as a table for a terminal or a page. */
public final class VerdictTable {
    /** The columns. */
    public static final List<String> COLUMNS = List.of(
            "game",
            "status",
            "rounds",
            "mistakes",
            "last mistake",
            "contamination",
            "off target",
            "legal",
            "certificate");

    private static final String GAP = "  ";

    private VerdictTable() {}

    /** The cells of one row. */
    public static List<String> row(Map<String, Object> verdict) {
        Figures figures = new Figures(verdict);
        return List.of(
                figures.text("game"),
                figures.text("status"),
                figures.text("rounds"),
                figures.text("mistakes"),
                figures.number("lastMistake") == 0 ? "-" : figures.text("lastMistake"),
                figures.percent("contamination"),
                figures.text("offTarget"),
                figures.truth("legal") ? "yes" : "no",
                figures.certificate());
    }

    /** Whether the cells of a column are numbers, which stand on the right. */
    public static boolean isNumeric(int column) {
        return column >= 2 && column <= 6;
    }

    /** Whole lines, the heading first. */
    public static List<String> lines(List<Map<String, Object>> verdicts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS);
        verdicts.forEach(verdict -> rows.add(row(verdict)));
        int[] widths = new int[COLUMNS.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - row.get(i).length());
            line.append(i == 0 ? "" : GAP).append(isNumeric(i) ? padding + row.get(i) : row.get(i) + padding);
        }
        return line.toString().stripTrailing();
    }
}
