package io.refeed.operations.soak;

import io.refeed.operations.process.ChildProcess;
import io.refeed.operations.process.TestbedProcesses;
import io.refeed.protocol.service.TemporaryDirectory;
import io.refeed.testbed.run.RunException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Lets games of all kinds come and go at a steady rate, on a broker and services in processes of their own, which are killed
 * if asked; every verdict must be that of the same game in memory. Prints each minute what the processes hold.
 */
public final class Soak {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A game that has no verdict so long after the last was announced has been lost. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final SoakPlan plan;
    private final PrintWriter out;
    private final SoakTable table;
    private final Random random;
    private long start;
    private Duration nextKill;
    private long kills;

    /** @param out takes the table */
    public Soak(SoakPlan plan, PrintWriter out) {
        this.plan = plan;
        this.out = out;
        this.table = new SoakTable(out);
        this.random = new Random(plan.seed());
        this.nextKill = plan.betweenKills() == null ? null : afterThat(Duration.ZERO);
    }

    /**
     * Does it.
     *
     * @throws RunException if a process died by itself, a verdict was wrong, or a game got none
     */
    public void run() throws InterruptedException, IOException {
        SoakGames games = SoakGames.bundled();
        try (TemporaryDirectory directory = TemporaryDirectory.make("refeed-soak");
                TestbedProcesses processes = TestbedProcesses.withBroker(directory.path(), plan.partitions(), 1);
                OpenGames open = new OpenGames(processes.connection(), plan.partitions(), games)) {
            table.header(processes.all().stream().map(ChildProcess::name).toList());
            start = System.nanoTime();
            soak(processes, open);
            drain(processes, open);
            out.println(open.closed() + " games, " + kills + " kills, " + open.wrong() + " wrong verdicts");
            out.flush();
            if (open.wrong() > 0) {
                throw new RunException(open.firstWrong());
            }
        }
    }

    private void soak(TestbedProcesses processes, OpenGames open) throws InterruptedException {
        Duration tick = MINUTE.compareTo(plan.length()) < 0 ? MINUTE : plan.length();
        Duration last = Duration.ZERO;
        for (int minute = 1; elapsed().compareTo(plan.length()) < 0; minute++) {
            Duration next = tick.multipliedBy(minute);
            while (elapsed().compareTo(next) < 0) {
                step(processes, open);
            }
            CompletableFuture<Sample> sample = sample(processes);
            while (!sample.isDone()) {
                step(processes, open);
            }
            Duration now = elapsed();
            table.line(minute, now.minus(last).toMillis() / 1e3, open, kills, open.takeLags(), taken(sample));
            last = now;
        }
    }

    private void step(TestbedProcesses processes, OpenGames open) throws InterruptedException {
        processes.checkAlive();
        int due = 0;
        while (elapsed().compareTo(plan.due(open.announced() + due)) >= 0) {
            due++;
        }
        if (due > 0) {
            open.announce(due);
        }
        if (nextKill != null && elapsed().compareTo(nextKill) >= 0 && processes.killOne(random)) {
            kills++;
            nextKill = afterThat(elapsed());
        }
        open.poll(POLL);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    private void drain(TestbedProcesses processes, OpenGames open) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (open.size() > 0) {
            processes.checkAlive();
            open.poll(POLL);
            if (System.nanoTime() > deadline || Thread.interrupted()) {
                throw new RunException(open.size() + " of " + open.announced() + " games have no verdict "
                        + PATIENCE.toMinutes() + " minutes after the last was announced");
            }
        }
    }

    private static CompletableFuture<Sample> sample(TestbedProcesses processes) {
        List<Long> pids = processes.all().stream().map(ChildProcess::pid).toList();
        return CompletableFuture.supplyAsync(() -> {
            try {
                return Sample.take(pids, processes.connection());
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
    }

    private static Sample taken(CompletableFuture<Sample> sample) {
        try {
            return sample.join();
        } catch (CompletionException e) {
            throw new RunException("the processes could not be measured: " + e.getCause());
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Between half of the time between kills and one and a half of it. */
    private Duration afterThat(Duration now) {
        long mean = plan.betweenKills().toMillis();
        return now.plusMillis(mean / 2 + (long) (random.nextDouble() * mean));
    }
}
