package io.refeed.operations.bench;

import io.refeed.protocol.Connection;
import io.refeed.protocol.Topic;
import io.refeed.protocol.access.Role;
import io.refeed.testbed.experiment.Experiment;
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
        List<MeasuredLoad> measured = new ArrayList<>();
        TurnsTable table = new TurnsTable(out);
        table.head();
        for (Load load : loads) {
            measured.add(measure(load, repeats, echo, games, table));
        }
        if (trace) {
            explain(measured);
        }
    }

    private MeasuredLoad measure(Load load, int repeats, EchoLoad echo, GameLoad games, TurnsTable table)
            throws InterruptedException {
        Experiment experiment = workloads.cheap(load.atOnce(), load.rounds());
        MeasuredLoad measured =
                new MeasuredLoad(load.atOnce(), new Expense(), new Expense(), new Legs(echo.way()), new Legs(way()));
        List<Turns> repetitions = new ArrayList<>();
        for (int repeat = 1; repeat <= repeats; repeat++) {
            Turns turns = new Turns(echo.run(load, measured.ofEcho()), games.run(experiment, measured.ofGames()));
            repetitions.add(turns);
            table.repetition(load.atOnce(), repeat, turns);
        }
        table.medians(load.atOnce(), repetitions);
        if (trace) {
            echo.run(load, measured.legsOfEcho());
            games.run(experiment, measured.legsOfGames());
        }
        return measured;
    }

    private void explain(List<MeasuredLoad> measured) {
        LegTable legs = new LegTable(out);
        legs.head();
        measured.forEach(each -> legs.print(each.atOnce(), each.legsOfEcho(), each.legsOfGames()));
        ExpenseTable expenses = new ExpenseTable(out);
        expenses.headOfThreads();
        measured.forEach(each -> expenses.threads(each.atOnce(), each.ofEcho(), each.ofGames()));
        expenses.headOfClients();
        measured.forEach(each -> {
            expenses.clients(each.atOnce(), "game", each.ofGames());
            expenses.clients(each.atOnce(), "echo", each.ofEcho());
        });
    }

    /** What the repetitions of one load took, and the way of its rounds. */
    private record MeasuredLoad(int atOnce, Expense ofEcho, Expense ofGames, Legs legsOfEcho, Legs legsOfGames) {}

    /** The points that a game's records pass, from word to word. */
    private List<Passage> way() {
        return List.of(
                new Passage(Role.REPLAYER.user(), connection.name(Topic.STREAM), true),
                new Passage(Role.GENERATOR.user(), connection.name(Topic.STREAM), false),
                new Passage(Role.GENERATOR.user(), connection.name(Topic.OUTPUTS), true),
                new Passage(Role.REPLAYER.user(), connection.name(Topic.OUTPUTS), false));
    }
}
