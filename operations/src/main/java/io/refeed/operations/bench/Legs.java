package io.refeed.operations.bench;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** Follows the rounds of a load on their way, once. Not safe for use by several threads. */
final class Legs implements Observer {
    private final List<Passage> way;
    private RoundTrace trace;

    /** @param way the points in the order in which the records of a round pass them */
    Legs(List<Passage> way) {
        this.way = way;
    }

    @Override
    public void begin(Collection<byte[]> keys, int rounds) {
        trace = new RoundTrace(way, keys, rounds);
        trace.begin();
    }

    @Override
    public void end() {
        RoundTrace.end();
    }

    /** The times of each leg, in nanoseconds, from the first point on; the last leads to the next round. */
    List<Histogram> all() {
        return IntStream.range(0, way.size()).mapToObj(trace::leg).toList();
    }

    /** The times of the whole round, in nanoseconds. */
    Histogram whole() {
        return trace.whole();
    }
}
