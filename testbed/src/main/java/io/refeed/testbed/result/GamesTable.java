package io.refeed.testbed.result;

import io.refeed.testbed.experiment.PlannedGame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The file {@code games.csv}: a row for each game, with its parameters and every figure of its verdict, for tables and plots
 * elsewhere. A field is empty where a game has no such parameter or figure.
 */
final class GamesTable {
    private static final String GAME = "game";

    private final Set<String> columns = new LinkedHashSet<>(Set.of(GAME));
    private final Set<String> figures = new LinkedHashSet<>();
    private final List<Map<String, String>> rows = new ArrayList<>();

    /** Adds a game with its verdict. */
    void add(PlannedGame planned, Map<String, Object> verdict) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(GAME, planned.game().id());
        Map<String, String> parameters =
                FlatTree.of(planned.game().description().tree());
        columns.addAll(parameters.keySet());
        row.putAll(parameters);
        FlatTree.of(verdict).forEach((figure, value) -> {
            // "rounds" is both what was planned and what was played.
            String column = columns.contains(figure) && !figure.equals(GAME) ? "verdict." + figure : figure;
            figures.add(column);
            row.put(column, value);
        });
        figures.remove(GAME);
        rows.add(row);
    }

    /** The file. */
    String csv() {
        List<String> all = new ArrayList<>(columns);
        all.addAll(figures);
        StringBuilder csv =
                new StringBuilder(all.stream().map(Csv::field).collect(Collectors.joining(","))).append('\n');
        for (Map<String, String> row : rows) {
            csv.append(all.stream()
                            .map(column -> row.containsKey(column) ? Csv.field(row.get(column)) : "")
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return csv.toString();
    }
}
