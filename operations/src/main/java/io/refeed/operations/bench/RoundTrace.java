package io.refeed.operations.bench;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.Histogram;

/**
 * When the records of each round passed each point of their way. A game has one record a round at each point, and so the
 * n-th that passes there is that of round n; what comes beyond the last round, such as end marks, is left out.
 *
 * <p>Safe for use by several threads, of which one should pass each point.
 */
final class RoundTrace {
    /** The one that interceptors write to, which Kafka's clients make by name. */
    private static final AtomicReference<RoundTrace> CURRENT = new AtomicReference<>();

    private static final int DIGITS = 3;

    private final Map<Passage, Integer> points = new HashMap<>();
    private final Map<ByteBuffer, Integer> games = new HashMap<>();
    private final long[][][] times;
    private final int[][] counts;
    private final int rounds;

    /**
     * @param way the points in the order in which the records of a round pass them
     * @param keys the keys of the games' records
     * @param rounds the number of rounds of each game
     */
    RoundTrace(List<Passage> way, Collection<byte[]> keys, int rounds) {
        this.rounds = rounds;
        way.forEach(point -> points.put(point, points.size()));
        keys.forEach(key -> games.put(ByteBuffer.wrap(key), games.size()));
        this.times = new long[way.size()][games.size()][rounds];
        this.counts = new int[way.size()][games.size()];
    }

    /** An empty one, for nanoseconds. */
    static Histogram histogram() {
        return new Histogram(DIGITS);
    }

    /** The one that is under way, null if there is none. */
    static RoundTrace current() {
        return CURRENT.get();
    }

    /** From now on this is the one that is under way. */
    void begin() {
        CURRENT.set(this);
    }

    /** None is under way any more. */
    static void end() {
        CURRENT.set(null);
    }

    /** The number of a point, -1 if the way does not lead there. */
    int point(Passage passage) {
        return points.getOrDefault(passage, -1);
    }

    /** A record passes a point. */
    void pass(int point, byte[] key, long nanoTime) {
        Integer game = games.get(ByteBuffer.wrap(key));
        if (game == null) {
            return;
        }
        int[] count = counts[point];
        synchronized (count) {
            int round = count[game]++;
            if (round < rounds) {
                times[point][game][round] = nanoTime;
            }
        }
    }

    /** The times from a point to the next, from the last one to the first of the next round; in nanoseconds. */
    Histogram leg(int from) {
        boolean last = from == times.length - 1;
        return between(from, last ? 0 : from + 1, last ? 1 : 0);
    }

    /** The times from the first point of a round to that of the next; in nanoseconds. */
    Histogram whole() {
        return between(0, 0, 1);
    }

    private Histogram between(int from, int to, int later) {
        Histogram leg = histogram();
        for (int game = 0; game < games.size(); game++) {
            for (int round = 0; round < rounds - later; round++) {
                long begin = times[from][game][round];
                long end = times[to][game][round + later];
                if (begin != 0 && end != 0) {
                    leg.recordValue(Math.max(0, end - begin));
                }
            }
        }
        return leg;
    }
}
