package io.refeed.benchmarks;

import io.refeed.game.Game;
import io.refeed.game.play.Simulation;
import java.util.concurrent.TimeUnit;
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

/** Growth with the number of regular languages, all of them active, over 1,000 rounds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms2g", "-Xmx2g"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class TextLanguagesBenchmark {
    /** The kind of generator. */
    @Param({"witness-protection", "kleinberg-mullainathan"})
    public String generator;

    /** The size of the class. */
    @Param({"1", "5", "20", "50"})
    public int languages;

    /** The number of rounds. */
    @Param("1000")
    public int rounds;

    private Game game;

    /** Reads the game, which makes its automata. */
    @Setup(Level.Trial)
    public void readGame() {
        game = read();
    }

    private Game read() {
        return TextWorkload.languages(generator, languages, rounds);
    }

    /** The whole game: adversary, generator and referee. */
    @Benchmark
    public Simulation.Result game(CpuTime time) {
        return time.of(() -> Simulation.play(game, false, round -> {}));
    }

    /** What the game holds; the time says nothing. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    public long memory(HeldMemory held) {
        return held.play(this::read);
    }
}
