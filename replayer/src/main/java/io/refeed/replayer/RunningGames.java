package io.refeed.replayer;

import io.refeed.game.Breakdown;
import io.refeed.protocol.service.PartitionHandler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The games of a partition that are under way. Those that wait for an answer are looked at a few times a second, which is
 * fine enough for their patience; only those with something due are looked at after every batch.
 */
final class RunningGames {
    private static final Logger LOG = LoggerFactory.getLogger(RunningGames.class);
    private static final long SWEEP_NANOS = 100_000_000;

    private final Map<String, ReplayedGame> games = new HashMap<>();
    /** Games that have ended, and are not judged yet. */
    private final Set<String> over = new HashSet<>();

    private final List<ReplayedGame> restless = new ArrayList<>();
    private long nextSweep;

    void add(String name, ReplayedGame game) {
        games.put(name, game);
    }

    /** The game of that name, null if there is none, or none any more. */
    ReplayedGame get(String name) {
        return games.get(name);
    }

    /** Gives up a game, be it over or not. */
    void forget(String name) {
        over.remove(name);
        ReplayedGame game = games.remove(name);
        if (game != null) {
            restless.remove(game);
        }
    }

    /** Whether there is a game of that name, or was one that has not been given up. */
    boolean knows(String name) {
        return games.containsKey(name) || over.contains(name);
    }

    void loaded(long nanoTime, long outputsEnd) {
        nextSweep = nanoTime;
        games.values().forEach(game -> loaded(game, nanoTime, outputsEnd));
    }

    void loaded(String name, long nanoTime, long outputsEnd) {
        ReplayedGame game = games.get(name);
        if (game != null) {
            loaded(game, nanoTime, outputsEnd);
        }
    }

    private void loaded(ReplayedGame game, long nanoTime, long outputsEnd) {
        guarded(game, nanoTime, () -> {
            game.loaded(nanoTime, outputsEnd);
            return nanoTime;
        });
        if (game.restless()) {
            restless.add(game);
        }
    }

    /** Whether a game has something due, such as a provenance to be read back before its word goes out. */
    boolean restless() {
        return !restless.isEmpty();
    }

    /** Does what is due; the time at which something may be due again. */
    long turn(long nanoTime, long outputsEnd) {
        long next = nanoTime + PartitionHandler.NEVER;
        for (Iterator<ReplayedGame> i = restless.iterator(); i.hasNext(); ) {
            ReplayedGame game = i.next();
            next = Math.min(next, guarded(game, nanoTime, () -> game.turn(nanoTime, outputsEnd)));
            if (!game.restless()) {
                i.remove();
            }
        }
        if (nanoTime - nextSweep >= 0) {
            nextSweep = nanoTime + SWEEP_NANOS;
            sweep(nanoTime, outputsEnd);
        }
        return games.isEmpty() ? next : Math.min(next, nextSweep);
    }

    private void sweep(long nanoTime, long outputsEnd) {
        for (Iterator<Map.Entry<String, ReplayedGame>> i = games.entrySet().iterator(); i.hasNext(); ) {
            Map.Entry<String, ReplayedGame> entry = i.next();
            ReplayedGame game = entry.getValue();
            guarded(game, nanoTime, () -> game.turn(nanoTime, outputsEnd));
            if (game.over()) {
                over.add(entry.getKey());
                i.remove();
            }
        }
    }

    /** Lets a game do something. If that fails the game is over, and the others go on. */
    private static long guarded(ReplayedGame game, long nanoTime, LongSupplier action) {
        try {
            return action.getAsLong();
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("{}: the replayer cannot go on with this game", game.name(), e);
            game.giveUp("the replayer failed: " + Breakdown.reason(e));
            return nanoTime + PartitionHandler.NEVER;
        }
    }
}
