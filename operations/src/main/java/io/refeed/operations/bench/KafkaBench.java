package io.refeed.operations.bench;

import io.refeed.protocol.Connection;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/** Turns on Kafka: games in lockstep beside a bare echo, interleaved on one broker in one run. */
final class KafkaBench {
    private static final int[] GAMES = {1, 64, 512};

    /** Rounds of each game, so that every load takes some seconds. */
    private static final int[] ROUNDS = {10_000, 2_000, 600};

    private final PrintWriter out;
    private final Workloads workloads;
    private final Connection connection;
    private final int partitions;

    KafkaBench(PrintWriter out, Workloads workloads, Connection connection, int partitions) {
        this.out = out;
        this.workloads = workloads;
        this.connection = connection;
        this.partitions = partitions;
    }

    void run(int repeats) throws InterruptedException, ExecutionException {
        EchoLoad echo = new EchoLoad(connection, partitions);
        GameLoad games = new GameLoad(connection, partitions);
        echo.run(GAMES[0], ROUNDS[0] / 2);
        games.run(workloads.cheap(GAMES[1], ROUNDS[1] / 4));
        out.println("turns on Kafka, " + partitions + " partitions; 'ratio' is to the echo measured just before");
        out.println("load    at once   rounds/s  p50 ms  p99 ms  ratio  audit lag, s");
        for (int i = 0; i < GAMES.length; i++) {
            for (int repeat = 0; repeat < repeats; repeat++) {
                Measurement bare = echo.run(GAMES[i], ROUNDS[i]);
                line("echo", GAMES[i], bare, null);
                line("game", GAMES[i], games.run(workloads.cheap(GAMES[i], ROUNDS[i])), bare);
            }
        }
    }

    private void line(String load, int number, Measurement measured, Measurement yardstick) {
        out.printf(
                Locale.ROOT,
                "%-6s %8d %,10.0f %7.2f %7.2f %6s %13s%n",
                load,
                number,
                measured.roundsPerSecond(),
                measured.millis(50),
                measured.millis(99),
                yardstick == null
                        ? "-"
                        : String.format(Locale.ROOT, "%.2f", measured.roundsPerSecond() / yardstick.roundsPerSecond()),
                measured.auditLag() < 0 ? "-" : String.format(Locale.ROOT, "%.2f", measured.auditLag() / 1e9));
        out.flush();
    }
}
