package io.refeed.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Counts what calls take of the processor, in their own thread: as much on a machine that does other things meanwhile. The
 * tables show this, where it was counted, in place of the time by the clock.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CpuTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** The nanoseconds of all calls of an iteration. */
    public long cpuNanos;

    /** Their number. */
    public long calls;

    /** Makes a call. */
    <T> T of(Supplier<T> call) {
        long before = THREADS.getCurrentThreadCpuTime();
        T result = call.get();
        cpuNanos += THREADS.getCurrentThreadCpuTime() - before;
        calls++;
        return result;
    }
}
