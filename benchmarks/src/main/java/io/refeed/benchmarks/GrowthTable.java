package io.refeed.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the methods of one benchmark class took, in Markdown: a line for each choice of parameters, or, where none of them
 * grows, for each method as well.
 */
final class GrowthTable {
    /** The parameters that grow, and what one of each is called. */
    private static final Map<String, String> GROWING = Map.of(
            "rounds", "round",
            "hypotheses", "hypothesis",
            "cutoff", "position",
            "languages", "language",
            "states", "state");

    private final List<Measured> cells;
    private final String growing;

    /** @param cells those of one class */
    GrowthTable(List<Measured> cells) {
        this.cells = cells;
        this.growing = cells.get(0).parameters().keySet().stream()
                .filter(GROWING::containsKey)
                .max(Comparator.comparingLong(key -> cells.stream()
                        .map(cell -> cell.parameters().get(key))
                        .distinct()
                        .count()))
                .orElse(null);
    }

    /** The lines. */
    List<String> lines() {
        return growing == null ? plain() : growth();
    }

    private List<String> plain() {
        List<String> names = List.copyOf(cells.get(0).parameters().keySet());
        List<String> lines = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("method"));
        heading.addAll(names);
        heading.addAll(List.of("time", "bytes allocated"));
        lines.add(line(heading));
        lines.add("|---|" + "---:|".repeat(heading.size() - 1));
        for (Measured cell : cells) {
            List<String> texts = new ArrayList<>(List.of(cell.method()));
            names.forEach(name -> texts.add(cell.parameters().get(name)));
            texts.add(time(cell.nanos()));
            texts.add(bytes(cell.allocated(), 1));
            lines.add(line(texts));
        }
        return lines;
    }

    /** Times come with their ratio to the line above, if only the growing parameter differs. */
    private List<String> growth() {
        List<String> names = new ArrayList<>(cells.get(0).parameters().keySet());
        names.remove(growing);
        names.add(growing);
        List<String> methods = cells.stream()
                .filter(cell -> cell.held() == null)
                .map(Measured::method)
                .distinct()
                .toList();
        boolean held = cells.stream().anyMatch(cell -> cell.held() != null);
        String last = GROWING.get(growing);

        List<String> heading = new ArrayList<>(names);
        for (String method : methods) {
            heading.add(method);
            heading.add("its bytes allocated a " + last);
        }
        if (held) {
            heading.add("bytes held a " + last);
        }
        List<String> lines = new ArrayList<>();
        lines.add(line(heading));
        lines.add("|" + "---|".repeat(names.size() - 1) + "---:|".repeat(heading.size() - (names.size() - 1)));
        Map<String, Measured> above = Map.of();
        for (Map<String, Measured> row : rows(names)) {
            lines.add(line(names, methods, held, row, above));
            above = row;
        }
        return lines;
    }

    private Collection<Map<String, Measured>> rows(List<String> names) {
        Comparator<Measured> order = Comparator.comparing(cell -> "");
        for (String name : names) {
            order = order.thenComparing(cell -> cell.parameters().get(name), GrowthTable::compare);
        }
        Map<Map<String, String>, Map<String, Measured>> rows = new LinkedHashMap<>();
        cells.stream().sorted(order).forEach(cell -> rows.computeIfAbsent(
                        cell.parameters(), parameters -> new LinkedHashMap<>())
                .put(cell.method(), cell));
        return rows.values();
    }

    /** Numbers by their size, other texts as texts. */
    private static int compare(String one, String other) {
        boolean numbers = Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0));
        return numbers ? new BigDecimal(one).compareTo(new BigDecimal(other)) : one.compareTo(other);
    }

    private String line(
            List<String> names,
            List<String> methods,
            boolean held,
            Map<String, Measured> row,
            Map<String, Measured> above) {
        Map<String, String> parameters = row.values().iterator().next().parameters();
        double size = Double.parseDouble(parameters.get(growing));
        List<String> texts = new ArrayList<>();
        names.forEach(name ->
                texts.add(name.equals(growing) ? String.format(Locale.ROOT, "%,.0f", size) : parameters.get(name)));
        for (String method : methods) {
            Measured cell = row.get(method);
            texts.add(cell == null ? "" : time(cell.nanos()) + ratio(cell, above.get(method)));
            texts.add(cell == null ? "" : bytes(cell.allocated(), size));
        }
        if (held) {
            texts.add(row.values().stream()
                    .filter(cell -> cell.held() != null)
                    .map(cell -> bytes(cell.held(), size))
                    .findFirst()
                    .orElse(""));
        }
        return line(texts);
    }

    private String ratio(Measured cell, Measured above) {
        if (above == null) {
            return "";
        }
        Map<String, String> same = new LinkedHashMap<>(above.parameters());
        same.put(growing, cell.parameters().get(growing));
        return same.equals(cell.parameters())
                ? String.format(Locale.ROOT, " (x %.1f)", cell.nanos() / above.nanos())
                : "";
    }

    private static String bytes(Double bytes, double size) {
        return bytes == null ? "" : String.format(Locale.ROOT, bytes / size < 10 ? "%.1f" : "%,.0f", bytes / size);
    }

    private static String time(double nanos) {
        String[] units = {"ns", "us", "ms", "s"};
        int unit = 0;
        double time = nanos;
        while (time >= 1000 && unit + 1 < units.length) {
            time /= 1000;
            unit++;
        }
        return String.format(
                Locale.ROOT, time < 10 ? "%.2f %s" : time < 100 ? "%.1f %s" : "%.0f %s", time, units[unit]);
    }

    private static String line(List<String> texts) {
        return "| " + String.join(" | ", texts) + " |";
    }
}
