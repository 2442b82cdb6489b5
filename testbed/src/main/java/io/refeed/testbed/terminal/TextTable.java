package io.refeed.testbed.terminal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A table that fits a terminal: where there is not room for all of it, columns are left out, and then the first one's
 * cells, which are names, are shortened in the middle.
 */
public final class TextTable {
    private static final String GAP = "  ";

    /** Names are not shortened below this as long as there is a column to leave out. */
    private static final int LEAST_NAME = 20;

    /** Nor ever below this. */
    private static final int SHORTEST_NAME = 3;

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A column.
     *
     * @param heading what stands above it
     * @param numeric whether its cells stand on the right
     * @param turn its turn to be left out: 1 goes first, 0 never
     */
    public record Column(String heading, boolean numeric, int turn) {}

    /** @param columns the columns, the first of which is never left out */
    public TextTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
        rows.add(columns.stream().map(Column::heading).toList());
    }

    /** Adds a row: one cell a column, any text. */
    public void add(List<String> cells) {
        rows.add(cells.stream().map(TerminalText::visible).toList());
    }

    /** Whole lines, the heading first; if columns were left out, the end names them. */
    public List<String> lines(int width) {
        int[] widths = new int[columns.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TerminalText.width(row.get(i)));
            }
        }
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            kept.add(i);
        }
        List<Integer> spare = kept.stream()
                .filter(i -> columns.get(i).turn() > 0)
                .sorted(Comparator.comparing(i -> columns.get(i).turn()))
                .toList();
        for (Integer next : spare) {
            if (others(kept, widths) + Math.min(widths[0], LEAST_NAME) > width) {
                kept.remove(next);
            }
        }
        widths[0] = Math.min(widths[0], Math.max(SHORTEST_NAME, width - others(kept, widths)));
        List<String> names =
                ShortNames.of(rows.stream().skip(1).map(row -> row.get(0)).toList(), widths[0]);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String name = i == 0 ? TerminalText.shorten(rows.get(0).get(0), widths[0]) : names.get(i - 1);
            lines.add(line(name, rows.get(i), kept, widths));
        }
        if (kept.size() < columns.size()) {
            lines.addAll(TerminalText.wrap("(without " + names(kept) + ": --width shows more)", width));
        }
        return lines;
    }

    /** The room that all columns but the first take. */
    private static int others(List<Integer> kept, int[] widths) {
        return kept.stream().skip(1).mapToInt(i -> GAP.length() + widths[i]).sum();
    }

    private String line(String name, List<String> row, List<Integer> kept, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i : kept) {
            String cell = i == 0 ? name : row.get(i);
            line.append(i == 0 ? "" : GAP)
                    .append(
                            columns.get(i).numeric()
                                    ? TerminalText.padLeft(cell, widths[i])
                                    : TerminalText.padRight(cell, widths[i]));
        }
        return line.toString().stripTrailing();
    }

    private String names(List<Integer> kept) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!kept.contains(i)) {
                names.add(columns.get(i).heading());
            }
        }
        return String.join(", ", names);
    }
}
