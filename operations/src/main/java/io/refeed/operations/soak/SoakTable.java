package io.refeed.operations.soak;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** A line for every minute of a soak. */
final class SoakTable {
    private static final double MEBIBYTE = 1 << 20;
    private static final double SECOND = 1e3;

    private final PrintWriter out;
    private long roundsBefore;

    SoakTable(PrintWriter out) {
        this.out = out;
    }

    void header(List<String> processes) {
        out.println("live MiB and open files, after a collection of all garbage: " + String.join(", ", processes));
        out.println("minute   games   open  wrong  kills  rounds/s  lag p50, max s  topics MiB  "
                + "live MiB                  open files");
        out.flush();
    }

    void line(int minute, double seconds, OpenGames games, long kills, Histogram lags, Sample sample) {
        out.printf(
                Locale.ROOT,
                "%6d %7d %6d %6d %6d %9.0f %15s %11.1f  %-25s %s%n",
                minute,
                games.closed(),
                games.size(),
                games.wrong(),
                kills,
                (games.rounds() - roundsBefore) / seconds,
                String.format(
                        Locale.ROOT, "%.2f, %.2f", lags.getValueAtPercentile(50) / SECOND, lags.getMaxValue() / SECOND),
                sample.topicBytes() / MEBIBYTE,
                joined(sample.liveBytes(), MEBIBYTE, 1),
                joined(sample.openFiles(), 1, 0));
        out.flush();
        roundsBefore = games.rounds();
    }

    private static String joined(List<OptionalLong> figures, double unit, int digits) {
        return figures.stream()
                .map(figure -> figure.isEmpty()
                        ? "-"
                        : String.format(Locale.ROOT, "%." + digits + "f", figure.getAsLong() / unit))
                .collect(Collectors.joining(" "));
    }
}
