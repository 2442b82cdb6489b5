package io.refeed.operations.bench;

import io.refeed.game.Game;
import io.refeed.game.play.Simulation;
import io.refeed.game.referee.Referee;
import java.io.PrintWriter;
import java.util.Locale;

/** Plays in memory, at growing numbers of rounds: time a round, and what a game holds a round. */
final class MemoryBench {
    private static final int[] ROUNDS = {10_000, 100_000, 1_000_000};

    /** The serial collector leaves garbage where it lies if there is little of it, except every fourth time. */
    private static final int COLLECTIONS = 4;

    private final PrintWriter out;
    private final Workloads workloads;

    MemoryBench(PrintWriter out, Workloads workloads) {
        this.out = out;
        this.workloads = workloads;
    }

    void run(int repeats) {
        out.println("simulate: Witness Protection on two languages, every second word fed back, full referee");
        out.println("   rounds   rounds/s  ratio of times  bytes/round held");
        Simulation.play(workloads.cheap("warm", ROUNDS[1]), false, round -> {});
        double before = 0;
        for (int rounds : ROUNDS) {
            double best = Double.MAX_VALUE;
            long held = 0;
            for (int i = 0; i < repeats; i++) {
                Game game = workloads.cheap("g", rounds);
                long heap = heap();
                long start = System.nanoTime();
                Referee referee = Simulation.play(game, false, round -> {}).referee();
                best = Math.min(best, (System.nanoTime() - start) / 1e9);
                held = heap() - heap;
                if (referee.rounds() != rounds) {
                    throw new IllegalStateException("played " + referee.rounds() + " rounds of " + rounds);
                }
            }
            out.printf(
                    Locale.ROOT,
                    "%,9d %,10.0f %15s %17d%n",
                    rounds,
                    rounds / best,
                    before == 0 ? "-" : String.format(Locale.ROOT, "%.1f", best / before),
                    held / rounds);
            out.flush();
            before = best;
        }
    }

    /** What is in use after everything that can be collected was. */
    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
