package io.refeed.operations.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * Follows the rounds of one load, repetition by repetition, and adds up what it sees: the legs of a round, the processor time
 * of each role's threads, and the requests of each client. Not safe for use by several threads.
 */
final class TracedLoad implements Observer {
    private final List<Passage> way;
    private final List<Histogram> legs = new ArrayList<>();
    private final Map<String, ThreadTimes.Used> used = new TreeMap<>();
    private final Map<String, ClientCounters.Count> requests = new TreeMap<>();
    private RoundTrace trace;
    private ThreadTimes times;
    private Map<String, ClientCounters.Count> counted;
    private long rounds;

    /** @param way the points in the order in which the records of a round pass them */
    TracedLoad(List<Passage> way) {
        this.way = way;
        way.forEach(point -> legs.add(Measurement.histogram()));
    }

    @Override
    public void begin(Collection<byte[]> keys, int number) {
        rounds += (long) keys.size() * number;
        trace = new RoundTrace(way, keys, number);
        counted = ClientCounters.now();
        times = ThreadTimes.now();
        trace.begin();
    }

    @Override
    public void end() {
        RoundTrace.end();
        ThreadTimes.now().since(times).forEach((role, more) -> used.merge(role, more, ThreadTimes.Used::plus));
        ClientCounters.now()
                .forEach((client, now) -> requests.merge(
                        client,
                        now.minus(counted.get(client)),
                        (a, b) -> new ClientCounters.Count(a.requests() + b.requests(), a.records() + b.records())));
        for (int i = 0; i < legs.size(); i++) {
            legs.get(i).add(trace.leg(i));
        }
        trace = null;
    }

    /** The times of each leg, in nanoseconds, in the order of the way. */
    List<Histogram> legs() {
        return legs;
    }

    /** What each role's threads have used. */
    Map<String, ThreadTimes.Used> used() {
        return used;
    }

    /** What each client has asked. */
    Map<String, ClientCounters.Count> requests() {
        return requests;
    }

    /** The number of rounds, over all games and repetitions. */
    long rounds() {
        return rounds;
    }
}
