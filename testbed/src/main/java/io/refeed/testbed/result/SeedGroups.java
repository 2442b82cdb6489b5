package io.refeed.testbed.result;

import io.refeed.testbed.experiment.PlannedGame;
import io.refeed.testbed.terminal.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Games that differ in nothing but their seed, taken together: how many of them were lost, and how many answers were mistakes
 * on average. A game is lost if it still saw a mistake in its last tenth.
 */
public final class SeedGroups {
    private static final String SEED = "seed";
    private static final List<String> FIGURES =
            List.of("games", "lost", "false word shown", "mistakes", "last mistake");

    private final Map<Map<String, String>, Group> groups = new LinkedHashMap<>();

    /** What is summed up of a group. */
    private static final class Group {
        private int games;
        private int lost;
        private int misled;
        private long mistakes;
        private long lastMistakes;
    }

    /** Adds a game with its verdict. */
    public void add(PlannedGame planned, Map<String, Object> verdict) {
        Map<String, String> parameters =
                FlatTree.of(planned.game().description().tree());
        parameters.remove(SEED);
        Figures figures = new Figures(verdict);
        Group group = groups.computeIfAbsent(parameters, none -> new Group());
        group.games++;
        group.lost += figures.isLost() ? 1 : 0;
        group.misled += figures.number("offTarget") > 0 ? 1 : 0;
        group.mistakes += figures.number("mistakes");
        group.lastMistakes += figures.number("lastMistake");
    }

    /** Whether there is a group of more than one game. */
    public boolean worthTelling() {
        return groups.values().stream().anyMatch(group -> group.games > 1);
    }

    /** What stands above the columns: the parameters in which groups differ, and the figures. */
    List<String> headings() {
        List<String> headings = new ArrayList<>(varying());
        headings.addAll(FIGURES);
        return headings;
    }

    /** Whether a column holds a figure, not a parameter. */
    boolean isFigure(int column) {
        return column >= varying().size();
    }

    /** A row for each group, in the order in which they came. */
    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        Set<String> varying = varying();
        groups.forEach((parameters, group) -> {
            List<String> row = new ArrayList<>();
            varying.forEach(parameter -> row.add(parameters.getOrDefault(parameter, "")));
            row.add(Integer.toString(group.games));
            row.add(Integer.toString(group.lost));
            row.add(Integer.toString(group.misled));
            row.add(mean(group.mistakes, group.games));
            row.add(mean(group.lastMistakes, group.games));
            rows.add(row);
        });
        return rows;
    }

    /** Whole lines for a terminal, the heading first. */
    public List<String> lines(int width) {
        List<String> headings = headings();
        int parameters = headings.size() - FIGURES.size();
        List<TextTable.Column> columns = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            columns.add(new TextTable.Column(
                    headings.get(i), i >= parameters, i > parameters + 1 ? headings.size() - i : 0));
        }
        TextTable table = new TextTable(columns);
        rows().forEach(table::add);
        return table.lines(width);
    }

    private Set<String> varying() {
        Set<String> varying = new LinkedHashSet<>();
        for (Map<String, String> parameters : groups.keySet()) {
            for (String parameter : parameters.keySet()) {
                String value = parameters.get(parameter);
                if (groups.keySet().stream().anyMatch(other -> !value.equals(other.get(parameter)))) {
                    varying.add(parameter);
                }
            }
        }
        return varying;
    }

    private static String mean(long sum, int games) {
        return String.format(Locale.ROOT, "%.1f", (double) sum / games);
    }
}
