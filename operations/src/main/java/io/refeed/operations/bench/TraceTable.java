package io.refeed.operations.bench;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Prints where the time of a round goes, games beside their echo. Tables that Markdown can take. */
final class TraceTable {
    /** The legs of a game's round, and those of the echo that they are compared with. */
    private static final List<String> LEGS = List.of(
            "word: the replayer sends it -> the generator reads it (echo: token goes there)",
            "the generator reads it -> sends its answer (echo: turns back)",
            "answer: the generator sends it -> the replayer reads it (echo: token comes back)",
            "the replayer reads it -> sends the next word (echo: sends again)");

    /** Threads that take less than this part of the time are left out. */
    private static final double LEAST = 0.005;

    private final PrintWriter out;

    TraceTable(PrintWriter out) {
        this.out = out;
    }

    void print(int atOnce, TracedLoad echo, TracedLoad games) {
        out.println();
        out.printf("The way of a round, %d at once, in milliseconds:%n%n", atOnce);
        out.println("| leg | game p50 | p90 | p99 | share | echo p50 | p90 | p99 | share |");
        out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
        for (int i = 0; i < LEGS.size(); i++) {
            out.println("| " + LEGS.get(i) + " | " + leg(games.legs(), i) + " | " + leg(echo.legs(), i) + " |");
        }
        out.println();
        out.println("| load | threads | processor time a round, us | of all | bytes allocated a round |");
        out.println("|---|---|---:|---:|---:|");
        threads("games", games);
        threads("echo", echo);
        out.println();
        out.println("| load | client | requests a round | records a round | records a request |");
        out.println("|---|---|---:|---:|---:|");
        clients("games", games);
        clients("echo", echo);
        out.flush();
    }

    private static String leg(List<Histogram> legs, int leg) {
        double all = legs.stream().mapToDouble(TraceTable::mean).sum();
        return String.format(
                Locale.ROOT,
                "%.3f | %.3f | %.3f | %.0f %%",
                millis(legs.get(leg), 50),
                millis(legs.get(leg), 90),
                millis(legs.get(leg), 99),
                all == 0 ? 0 : 100 * mean(legs.get(leg)) / all);
    }

    private static double mean(Histogram leg) {
        return leg.getTotalCount() == 0 ? 0 : leg.getMean();
    }

    private static double millis(Histogram leg, double percentile) {
        return leg.getValueAtPercentile(percentile) / 1e6;
    }

    private void threads(String load, TracedLoad traced) {
        double all = traced.used().values().stream()
                .mapToLong(ThreadTimes.Used::nanos)
                .sum();
        double rounds = traced.rounds();
        thread(load, "all", all / rounds, 1, bytes(traced) / rounds);
        traced.used().values().stream()
                .filter(used -> used.nanos() >= LEAST * all)
                .sorted((a, b) -> Long.compare(b.nanos(), a.nanos()))
                .forEach(used ->
                        thread(load, used.role(), used.nanos() / rounds, used.nanos() / all, used.bytes() / rounds));
    }

    private static double bytes(TracedLoad traced) {
        return traced.used().values().stream().mapToLong(ThreadTimes.Used::bytes).sum();
    }

    private void thread(String load, String role, double nanos, double part, double bytes) {
        out.printf(
                Locale.ROOT, "| %s | %s | %.2f | %.0f %% | %,.0f |%n", load, role, nanos / 1e3, 100 * part, bytes);
    }

    private void clients(String load, TracedLoad traced) {
        traced.requests().forEach((client, count) -> {
            if (count.records() > 0) {
                out.printf(
                        Locale.ROOT,
                        "| %s | %s | %.3f | %.3f | %.1f |%n",
                        load,
                        client,
                        count.requests() / traced.rounds(),
                        count.records() / traced.rounds(),
                        count.records() / Math.max(1, count.requests()));
            }
        });
    }
}
