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

/**
 * Growth with the hypotheses: n of them for n rounds. Witness Protection keeps all of them active; Kleinberg and
 * Mullainathan's algorithm does so on the tails, while of the cofinite languages it loses one a round.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms2g", "-Xmx2g"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class HypothesesBenchmark {
    /** The kind of generator. */
    @Param({"witness-protection", "kleinberg-mullainathan"})
    public String generator;

    /** The game. */
    @Param({"TAILS", "COFINITE"})
    public Workload workload;

    /** The size of the class and the number of rounds. */
    @Param({"250", "1000", "5000"})
    public int hypotheses;

    /** The words of the game, which only the generator alone needs. */
    @State(Scope.Benchmark)
    public static class Words {
        private Recording recording;

        /** Plays the game once. */
        @Setup(Level.Trial)
        public void record(HypothesesBenchmark benchmark) {
            recording = Recording.of(benchmark.read());
        }
    }

    private Game read() {
        return workload.game(generator, hypotheses, hypotheses);
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
