package io.refeed.operations.bench;

import io.refeed.bridge.Bridge;
import io.refeed.generator.AsyncPlayerHost;
import io.refeed.generator.GeneratorHost;
import io.refeed.protocol.Connection;
import io.refeed.protocol.service.Service;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Games of a player on the other side of a bridge beside games of a bundled generator, by turns on one broker in one run. */
public final class BridgeBench {
    /** The name of the player. */
    static final String PLAYER = "bench-bridge";

    private static final Load LOAD = new Load(64, 1000);
    private static final int WARM_UP = 300;

    private final PrintWriter out;
    private final Workloads workloads = new Workloads();
    private final GameLoad games;

    /**
     * @param connection the way to a broker with all services, and with {@link #player}
     * @param partitions the number of partitions of the topics
     */
    public BridgeBench(PrintWriter out, Connection connection, int partitions) {
        this.out = out;
        this.games = new GameLoad(connection, partitions);
    }

    /** The player, whose program is started here. */
    public static Service player(Connection connection, PrintWriter err) throws InterruptedException {
        Bridge bridge = Bridge.toProcess(PLAYER, BridgeChild.command(), null, line -> {
            err.println(line);
            err.flush();
        });
        bridge.start();
        return new AsyncPlayerHost(GeneratorHost.options(PLAYER, connection), bridge);
    }

    /**
     * Measures, and prints a table.
     *
     * @param rounds the rounds of each game, null for as many as take some seconds
     */
    public void run(int repeats, Integer rounds) {
        Load load = rounds == null ? LOAD : LOAD.withRounds(rounds);
        run(load.withRounds(Math.min(WARM_UP, load.rounds())));
        out.println();
        out.println("| at once | measured | bundled, rounds/s | bridge, rounds/s | ratio |");
        out.println("|---:|---|---:|---:|---:|");
        List<Pair> pairs = new ArrayList<>();
        for (int repeat = 1; repeat <= repeats; repeat++) {
            Pair pair = run(load);
            pairs.add(pair);
            line(load, Integer.toString(repeat), List.of(pair));
        }
        line(load, "medians", pairs);
    }

    private Pair run(Load load) {
        return new Pair(
                games.run(workloads.cheap(load.atOnce(), load.rounds()), Observer.NONE),
                games.run(workloads.bridged(load.atOnce(), load.rounds()), Observer.NONE));
    }

    private void line(Load load, String measured, List<Pair> pairs) {
        double bundled = Median.of(pairs, pair -> pair.bundled().roundsPerSecond());
        double bridge = Median.of(pairs, pair -> pair.bridge().roundsPerSecond());
        out.printf(
                Locale.ROOT,
                "| %d | %s | %,.0f | %,.0f | %.2f |%n",
                load.atOnce(),
                measured,
                bundled,
                bridge,
                bridge / bundled);
        out.flush();
    }

    private record Pair(Measurement bundled, Measurement bridge) {}
}
