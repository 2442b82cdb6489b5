package io.refeed.benchmarks;

import io.refeed.language.PeriodicSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
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

/** Single operations of the exact sets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class PeriodicSetBenchmark {
    private static final int POSITIONS = 1 << 10;

    /** How many single positions are taken out of the multiples of 6 and of 35: their numbers of pieces. */
    @Param({"0", "100"})
    public int exceptions;

    private PeriodicSet sixes;
    private PeriodicSet thirtyFives;
    private long position;

    /** Makes two sets. */
    @Setup(Level.Trial)
    public void make() {
        sixes = without(PeriodicSet.progression(6, 6), 12);
        thirtyFives = without(PeriodicSet.progression(35, 35), 70);
    }

    private PeriodicSet without(PeriodicSet set, long step) {
        return set.minus(PeriodicSet.finite(
                LongStream.rangeClosed(1, exceptions).map(i -> i * step).toArray()));
    }

    private long following() {
        position = (position + 1) & (POSITIONS - 1);
        return position + 1;
    }

    /** Whether a position up to 1,024 is in it, one after the other. */
    @Benchmark
    public boolean contains() {
        return sixes.contains(following());
    }

    /** The least member after such a position. */
    @Benchmark
    public long next() {
        return sixes.next(following());
    }

    /** The number of members up to a far position. */
    @Benchmark
    public long count() {
        return sixes.count(following(), 1L << 40);
    }

    /** The common members. */
    @Benchmark
    public PeriodicSet intersection() {
        return sixes.intersection(thirtyFives);
    }

    /** Whether infinitely many members of one are missing from the other. */
    @Benchmark
    public boolean differInfinitely() {
        return sixes.minus(thirtyFives).isInfinite();
    }

    /** The least member that is not in the other. */
    @Benchmark
    public long nextOutside() {
        return sixes.nextOutside(following(), thirtyFives);
    }
}
