package io.refeed.operations.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Prints how long each leg of a round takes, games beside their echo. A table that Markdown can take. */
final class LegTable {
    /** The legs of a game's round, each with that of the echo that it is compared with. */
    private static final List<String> LEGS = List.of(
            "replayer sends a word, generator reads it (echo: there)",
            "generator reads, sends its answer (echo: turns)",
            "generator sends an answer, replayer reads it (echo: back)",
            "replayer reads, sends the next word (echo: starts again)");

    private final PrintWriter out;

    LegTable(PrintWriter out) {
        this.out = out;
    }

    void head() {
        out.println();
        out.println("The way of a round, in milliseconds; noted in a run of its own:");
        out.println();
        out.println("| at once | leg | game p50 | p90 | p99 | share | echo p50 | p90 | p99 | share |");
        out.println("|---:|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    }

    /** The legs of one load. */
    void print(int atOnce, Legs echo, Legs games) {
        for (int i = 0; i < LEGS.size(); i++) {
            line(atOnce, LEGS.get(i), part(games.all(), i), part(echo.all(), i));
        }
        line(atOnce, "the round", whole(games), whole(echo));
        out.flush();
    }

    private void line(int atOnce, String leg, String game, String echo) {
        out.println("| " + atOnce + " | " + leg + " | " + game + " | " + echo + " |");
    }

    private static String part(List<Histogram> legs, int leg) {
        double all = legs.stream().mapToDouble(LegTable::mean).sum();
        return times(legs.get(leg), all == 0 ? 0 : mean(legs.get(leg)) / all);
    }

    private static String whole(Legs legs) {
        return times(legs.whole(), 1);
    }

    private static String times(Histogram leg, double share) {
        return String.format(
                Locale.ROOT,
                "%.3f | %.3f | %.3f | %.0f %%",
                millis(leg, 50),
                millis(leg, 90),
                millis(leg, 99),
                100 * share);
    }

    private static double mean(Histogram leg) {
        return leg.getTotalCount() == 0 ? 0 : leg.getMean();
    }

    private static double millis(Histogram leg, double percentile) {
        return leg.getValueAtPercentile(percentile) / 1e6;
    }
}
