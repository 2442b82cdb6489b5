package io.refeed.protocol.service;

import io.refeed.protocol.Topic;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tells from where on the topics of a partition must be read to know all of every game that is still open: the horizon.
 * What lies before it belongs to games that are closed for good.
 *
 * <p>Of each open game it remembers how far the topics had been read when the game was first heard of. That is a lower bound
 * for all of its records, and grows from game to game; so the horizon is what is remembered of the open game whose card came
 * first. Every game whose card lies at the horizon or behind it lies there with all of its records, closed or not: so whoever
 * starts there never sees a game that begins in the middle.
 *
 * <p>Not safe for use by several threads.
 */
public final class GameHorizon {
    private final long[] next = new long[Topic.values().length];

    /** The open games in the order of their cards; what is remembered of one is nowhere less than of those before it. */
    private final Map<String, long[]> open = new LinkedHashMap<>();

    /** Games whose card has not come, of which records are held back. */
    private final Map<String, long[]> awaited = new LinkedHashMap<>();

    /** All records of a topic before an offset have been taken, or are of no interest. */
    public void read(Topic topic, long offset) {
        next[topic.ordinal()] = offset;
    }

    /** Where the next record of a topic will lie, or behind that. */
    public long next(Topic topic) {
        return next[topic.ordinal()];
    }

    /** Takes note of a game when its card is taken, and before any record of it is that was held back. */
    public void announced(String game) {
        if (open.containsKey(game)) {
            return;
        }
        long[] first = awaited.remove(game);
        if (first == null) {
            first = next.clone();
        } else {
            first[Topic.GAMES.ordinal()] = next(Topic.GAMES);
            long[] limit = first;
            open.values().forEach(earlier -> lower(earlier, limit));
        }
        open.put(game, first);
    }

    /** Whether a game's card was taken, and it is not closed. */
    public boolean isOpen(String game) {
        return open.containsKey(game);
    }

    /** Nothing that was read of a game, or will be, is of interest any more. */
    public void closed(String game) {
        open.remove(game);
        awaited.remove(game);
    }

    /** A record of a game is held back, since its card has not come. */
    void awaits(String game) {
        if (!open.containsKey(game)) {
            awaited.computeIfAbsent(game, name -> next.clone());
        }
    }

    /** Nothing of a game is held back any more. */
    void awaitsNoMore(String game) {
        awaited.remove(game);
    }

    /** The horizon in some topics. */
    public Map<Topic, Long> offsets(Set<Topic> topics) {
        long[] horizon = (open.isEmpty() ? next : open.values().iterator().next()).clone();
        if (!awaited.isEmpty()) {
            lower(horizon, awaited.values().iterator().next());
        }
        Map<Topic, Long> offsets = new EnumMap<>(Topic.class);
        topics.forEach(topic -> offsets.put(topic, horizon[topic.ordinal()]));
        return offsets;
    }

    /** Cards are not held back: those of games that are awaited come behind all that have been read. */
    private static void lower(long[] offsets, long[] limits) {
        Arrays.setAll(
                offsets,
                topic -> topic == Topic.GAMES.ordinal() ? offsets[topic] : Math.min(offsets[topic], limits[topic]));
    }
}
