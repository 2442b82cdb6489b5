package io.refeed.operations.bench;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up, repetition by repetition, what a load takes: the processor time of each role's threads, and the requests of each
 * client. Not safe for use by several threads.
 */
final class Expense implements Observer {
    private final Map<String, ThreadTimes.Used> threads = new TreeMap<>();
    private final Map<String, ClientCounters.Count> clients = new TreeMap<>();
    private ThreadTimes times;
    private Map<String, ClientCounters.Count> counts;
    private long rounds;

    @Override
    public void begin(Collection<byte[]> keys, int number) {
        rounds += (long) keys.size() * number;
        counts = ClientCounters.now();
        times = ThreadTimes.now();
    }

    @Override
    public void end() {
        ThreadTimes.now().since(times).forEach((role, more) -> threads.merge(role, more, ThreadTimes.Used::plus));
        ClientCounters.now()
                .forEach((client, now) ->
                        clients.merge(client, now.minus(counts.get(client)), ClientCounters.Count::plus));
    }

    /** What each role's threads have used. */
    Map<String, ThreadTimes.Used> threads() {
        return threads;
    }

    /** What each client has asked. */
    Map<String, ClientCounters.Count> clients() {
        return clients;
    }

    /** The number of rounds, over all games and repetitions. */
    long rounds() {
        return rounds;
    }
}
