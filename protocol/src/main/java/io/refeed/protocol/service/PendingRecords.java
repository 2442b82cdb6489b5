package io.refeed.protocol.service;

import io.refeed.protocol.RecordLimits;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps records of games that no one has announced yet: topics are not ordered among themselves, so a word may come before
 * its game's card. What was removed from the broker may have left records, too, whose card never comes: they are dropped
 * after a minute or two, and when there are too many, or they take too much room, the games that have waited longest go
 * first. Not safe for use by several threads.
 *
 * @param <R> the records
 */
public final class PendingRecords<R> {
    private static final Logger LOG = LoggerFactory.getLogger(PendingRecords.class);

    /** A game is dropped when it has waited for so long, and not later than after twice that time. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    /** How many bytes the records take at most. */
    static final long MOST_BYTES = RecordLimits.UNANNOUNCED;

    private final Map<String, Queue<R>> games = new LinkedHashMap<>();
    private final Set<String> old = new HashSet<>();
    private final int most;
    private final ToIntFunction<? super R> weight;
    private final GameHorizon horizon;
    private int size;
    private long bytes;
    private boolean complained;
    private boolean counting;
    private long lastLook;

    /**
     * @param most the number of records that it keeps
     * @param weight about how many bytes a record takes, of which it keeps {@link #MOST_BYTES}
     * @param horizon stays before the records that it keeps
     */
    public PendingRecords(int most, ToIntFunction<? super R> weight, GameHorizon horizon) {
        this.most = most;
        this.weight = weight;
        this.horizon = horizon;
    }

    /** Keeps a record of an unknown game. */
    public void hold(String game, R record) {
        int added = weight.applyAsInt(record);
        while (size > 0 && (size == most || bytes + added > MOST_BYTES)) {
            makeRoom();
        }
        games.computeIfAbsent(game, name -> {
                    horizon.awaits(name);
                    return new ArrayDeque<>();
                })
                .add(record);
        size++;
        bytes += added;
    }

    /** Hands out the records of a game, which is known now, in the order they came. */
    public void release(String game, Consumer<? super R> to) {
        take(game).forEach(to);
    }

    /** Drops the records of a game that was removed. */
    public void forget(String game) {
        take(game);
    }

    /**
     * Drops what has waited too long. To be called now and then.
     *
     * @param nanoTime the time by {@link System#nanoTime}
     */
    public void look(long nanoTime) {
        if (!counting) {
            counting = true;
            lastLook = nanoTime;
        } else if (nanoTime - lastLook >= PATIENCE.toNanos()) {
            lastLook = nanoTime;
            Set.copyOf(old).forEach(this::take);
            old.addAll(games.keySet());
        }
    }

    /** How many records are held. */
    public int size() {
        return size;
    }

    private Queue<R> take(String game) {
        old.remove(game);
        horizon.awaitsNoMore(game);
        Queue<R> held = games.remove(game);
        if (held == null) {
            return new ArrayDeque<>(0);
        }
        size -= held.size();
        held.forEach(record -> bytes -= weight.applyAsInt(record));
        return held;
    }

    private void makeRoom() {
        Iterator<String> eldest = games.keySet().iterator();
        String game = eldest.next();
        if (!complained) {
            complained = true;
            LOG.warn("dropping records of games that are not announced, or no longer, such as those of {}", game);
        }
        take(game);
    }
}
