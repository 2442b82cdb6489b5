package io.refeed.operations.bench;

import io.refeed.game.Game;
import io.refeed.game.play.Simulation;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.BiFunction;

/** Witness Protection with all hypotheses active: the engine at growing numbers, the printed algorithm beside it. */
final class WitnessBench {
    private static final int[] SIZES = {200, 1_000, 5_000};
    private static final int[] LITERAL_SIZES = {200, 400};
    private static final String ENGINE = "witness-protection";

    /** Registered by the tests' jar only: the algorithm as it is printed, no thought of cost. */
    private static final String LITERAL = "witness-protection-as-printed";

    private final PrintWriter out;
    private final Workloads workloads;

    WitnessBench(PrintWriter out, Workloads workloads) {
        this.out = out;
        this.workloads = workloads;
    }

    void run(boolean literal) {
        out.println("Witness Protection, n hypotheses, n rounds; 'as printed' is the algorithm transcribed literally");
        if (!literal) {
            out.println("('as printed' needs the compiled tests: mvn -Dquick -DskipTests package)");
        }
        out.println("class     hypotheses  engine, s  as printed, s      ratio");
        run("cofinite", workloads::cofinite, literal);
        run("tails", workloads::tails, literal);
    }

    private void run(String name, BiFunction<Integer, String, Game> game, boolean literal) {
        play(game.apply(SIZES[0], ENGINE));
        for (int size : SIZES) {
            line(name, size, play(game.apply(size, ENGINE)), literal && size == LITERAL_SIZES[0] ? game : null);
        }
        if (literal) {
            line(name, LITERAL_SIZES[1], play(game.apply(LITERAL_SIZES[1], ENGINE)), game);
        }
    }

    private void line(String name, int size, double engine, BiFunction<Integer, String, Game> literal) {
        double printed = literal == null ? 0 : play(literal.apply(size, LITERAL));
        out.printf(
                Locale.ROOT,
                "%-9s %,10d %10.3f %14s %10s%n",
                name,
                size,
                engine,
                printed == 0 ? "-" : String.format(Locale.ROOT, "%.2f", printed),
                printed == 0 ? "-" : String.format(Locale.ROOT, "%,.0f", printed / engine));
        out.flush();
    }

    private static double play(Game game) {
        long start = System.nanoTime();
        Simulation.play(game, false, round -> {});
        return (System.nanoTime() - start) / 1e9;
    }
}
