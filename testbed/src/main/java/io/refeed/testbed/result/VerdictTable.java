package io.refeed.testbed.result;

import io.refeed.testbed.terminal.TextTable;
import java.util.List;
import java.util.Map;

/** Verdicts as a table for a terminal or a page. */
public final class VerdictTable {
    private static final List<TextTable.Column> LAYOUT = List.of(
            new TextTable.Column("game", false, 0),
            new TextTable.Column("status", false, 0),
            new TextTable.Column("rounds", true, 0),
            new TextTable.Column("mistakes", true, 0),
            new TextTable.Column("last mistake", true, 5),
            new TextTable.Column("contamination", true, 3),
            new TextTable.Column("off target", true, 1),
            new TextTable.Column("legal", false, 2),
            new TextTable.Column("certificate", false, 4));

    /** The columns. */
    public static final List<String> COLUMNS =
            LAYOUT.stream().map(TextTable.Column::heading).toList();

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
        return LAYOUT.get(column).numeric();
    }

    /** Whole lines, the heading first, at most so many columns of a terminal wide. */
    public static List<String> lines(List<Map<String, Object>> verdicts, int width) {
        TextTable table = new TextTable(LAYOUT);
        verdicts.forEach(verdict -> table.add(row(verdict)));
        return table.lines(width);
    }
}
