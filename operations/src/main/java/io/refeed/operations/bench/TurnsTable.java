package io.refeed.operations.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints the speeds of games and echo: a line for each repetition, and the medians. A table that Markdown can take. */
final class TurnsTable {
    private final PrintWriter out;

    TurnsTable(PrintWriter out) {
        this.out = out;
    }

    void head() {
        out.println();
        out.println("| at once | measured | echo, rounds/s | games, rounds/s | ratio | audit lag |");
        out.println("|---:|---|---:|---:|---:|---:|");
        out.flush();
    }

    /** One repetition, as soon as it is over. */
    void repetition(int atOnce, int number, Turns turns) {
        line(atOnce, Integer.toString(number), List.of(turns), String.format(Locale.ROOT, "%.2f", turns.ratio()));
    }

    /** The medians of all repetitions; the ratio of the medians, and the median of the ratios. */
    void medians(int atOnce, List<Turns> repetitions) {
        line(
                atOnce,
                "medians",
                repetitions,
                String.format(
                        Locale.ROOT,
                        "%.2f (of ratios %.2f)",
                        Turns.ratioOfMedians(repetitions),
                        Turns.medianRatio(repetitions)));
    }

    private void line(int atOnce, String measured, List<Turns> turns, String ratio) {
        out.printf(
                Locale.ROOT,
                "| %d | %s | %,.0f | %,.0f | %s | %.2f s |%n",
                atOnce,
                measured,
                Median.of(turns, each -> each.echo().roundsPerSecond()),
                Median.of(turns, each -> each.games().roundsPerSecond()),
                ratio,
                Median.of(turns, each -> each.games().auditLag() / 1e9));
        out.flush();
    }
}
