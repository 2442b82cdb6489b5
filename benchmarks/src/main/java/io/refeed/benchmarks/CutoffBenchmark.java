package io.refeed.benchmarks;

import io.refeed.game.Game;
import io.refeed.game.Generator;
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

/** Growth with the cutoff: two hypotheses, always as many rounds, but each word lies further than the one before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms2g", "-Xmx2g"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class CutoffBenchmark {
    private static final int ROUNDS = 1_000;

    /** The kind of generator. */
    @Param({"witness-protection", "kleinberg-mullainathan"})
    public String generator;

    /** The position of the last word shown, a multiple of 1,000; the search ends the game beyond 2^26. */
    @Param({"10000", "100000", "1000000", "10000000", "60000000"})
    public int cutoff;

    /** The words of the game, which only the generator alone needs. */
    @State(Scope.Benchmark)
    public static class Words {
        private Recording recording;

        /** Plays the game once. */
        @Setup(Level.Trial)
        public void record(CutoffBenchmark benchmark) {
            recording = Recording.of(benchmark.read());
        }
    }

    private Game read() {
        return Workload.gaps(generator, cutoff / ROUNDS, ROUNDS);
    }

    /** The generator alone. */
    @Benchmark
    public Generator generatorAlone(Words words) {
        return words.recording.answer();
    }

    /** What the game holds; the time says nothing. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    public long memory(HeldMemory held) {
        return held.play(this::read);
    }
}
