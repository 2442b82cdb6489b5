package io.refeed.operations.bench;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.access.Role;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Turns on Kafka: games in lockstep beside a bare echo, by turns on one broker in one run. */
final class KafkaBench {
    /** What the compiler should have seen before anything is measured. */
    private static final Load WARM_UP = new Load(64, 500);

    private final PrintWriter out;
    private final Workloads workloads;
    private final Connection connection;
    private final int partitions;
    private final boolean trace;

    KafkaBench(PrintWriter out, Workloads workloads, Connection connection, int partitions, boolean trace) {
        this.out = out;
        this.workloads = workloads;
        this.connection = connection;
        this.partitions = partitions;
        this.trace = trace;
    }

    void run(List<Load> loads, int repeats) throws InterruptedException, ExecutionException {
        new Conditions(out).print(connection, partitions);
        EchoLoad echo = new EchoLoad(trace ? TraceInterceptor.on(connection) : connection, partitions);
        GameLoad games = new GameLoad(connection, partitions);
        int rounds = Math.min(WARM_UP.rounds(), loads.get(0).rounds());
        echo.run(WARM_UP.withRounds(rounds), Observer.NONE);
        games.run(workloads.cheap(WARM_UP.atOnce(), rounds), Observer.NONE);
        TurnsTable table = new TurnsTable(out);
        table.head();
        List<Runnable> traces = new ArrayList<>();
        for (Load load : loads) {
            TracedLoad ofEcho = new TracedLoad(echo.way());
            TracedLoad ofGames = new TracedLoad(way());
            List<Turns> repetitions = new ArrayList<>();
            for (int repeat = 1; repeat <= repeats; repeat++) {
                Measurement bare = echo.run(load, trace ? ofEcho : Observer.NONE);
                Measurement played = games.run(
                        workloads.cheap(load.atOnce(), load.rounds()), trace ? ofGames : Observer.NONE);
                repetitions.add(new Turns(bare, played));
                table.repetition(load.atOnce(), repeat, repetitions.get(repeat - 1));
            }
            table.medians(load.atOnce(), repetitions);
            if (trace) {
                traces.add(() -> new TraceTable(out).print(load.atOnce(), ofEcho, ofGames));
            }
        }
        traces.forEach(Runnable::run);
    }

    /** The points that a game's records pass, from word to word. */
    private List<Passage> way() {
        return List.of(
                new Passage(Role.REPLAYER.user(), connection.name(Topic.STREAM), true),
                new Passage(Role.GENERATOR.user(), connection.name(Topic.STREAM), false),
                new Passage(Role.GENERATOR.user(), connection.name(Topic.OUTPUTS), true),
                new Passage(Role.REPLAYER.user(), connection.name(Topic.OUTPUTS), false));
    }
}
