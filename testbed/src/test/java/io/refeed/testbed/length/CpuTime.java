package io.refeed.testbed.length;

import io.refeed.game.Game;
import io.refeed.game.Status;
import io.refeed.game.play.Simulation;
import java.lang.management.ManagementFactory;

/**
 * The processor time of a play in memory, by the thread that plays, so that others on the machine do not count.
 *
 * @param status how the game ended
 * @param rounds the number of answered rounds
 * @param nanos the time of all rounds
 * @param dearest the time of the dearest round, in nanoseconds
 */
record CpuTime(Status status, int rounds, long nanos, long dearest) {
    static CpuTime of(Game game) {
        long start = now();
        long[] last = {start};
        long[] dearest = {0};
        Simulation.Result result = Simulation.play(game, false, round -> {
            long now = now();
            dearest[0] = Math.max(dearest[0], now - last[0]);
            last[0] = now;
        });
        return new CpuTime(result.verdict().status(), result.verdict().rounds(), last[0] - start, dearest[0]);
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
