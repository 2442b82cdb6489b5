package io.refeed.benchmarks;

import io.refeed.game.Game;
import io.refeed.game.Pacing;
import io.refeed.game.Round;
import io.refeed.game.Setting;
import io.refeed.game.Target;
import io.refeed.game.referee.Referee;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The referee alone: a game that was played is judged again, by one target or by several, measured or not. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms2g", "-Xmx2g"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class RefereeBenchmark {
    /** Whether the referee measures the game, too. */
    @Param({"false", "true"})
    public boolean measures;

    /** The number of targets. */
    @Param({"1", "8"})
    public int targets;

    /** The size of the class. */
    @Param("1000")
    public int hypotheses;

    /** The number of rounds. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int rounds;

    private List<Round> played;
    private Game unsettled;
    private List<Target> judgedBy;

    /** Plays the game that is judged. */
    @Setup(Level.Trial)
    public void record() {
        Game game = Workload.MULTIPLES.game("witness-protection", hypotheses, rounds);
        Setting setting = game.setting();
        played = Recording.of(game).rounds();
        // With a rate no one plays the adversary along, and targets that are open may be settled from outside.
        unsettled = game.pacedAt(new Pacing(1)).unsettled();
        judgedBy = IntStream.rangeClosed(1, targets).mapToObj(setting::target).toList();
    }

    /** The referee after the last round. */
    @Benchmark
    public Referee referee() {
        Referee referee = Referee.trustingNobody(unsettled, Referee.BLOCK);
        referee.settle(judgedBy);
        if (measures) {
            referee.measure();
        }
        for (Round round : played) {
            referee.add(round);
        }
        return referee;
    }
}
