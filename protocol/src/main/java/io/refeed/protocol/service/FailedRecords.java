package io.refeed.protocol.service;

import io.refeed.game.Breakdown;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records that made a service fail. One that fails is tried once more, by whoever starts afresh; one that fails again is
 * left out from then on, so that no record can stop a service for good. When several records of a game have been left out,
 * so is the rest of the game: each failure costs everyone in its partition a start.
 *
 * <p>It outlives what it watches, but not the process. Safe for use by several threads.
 */
public final class FailedRecords {
    private static final Logger LOG = LoggerFactory.getLogger(FailedRecords.class);

    /** How many records, and how many games, are remembered; the eldest are forgotten, and tried again. */
    static final int MOST = 10_000;

    /** How many records of a game are left out before the game is. */
    static final int MOST_OF_A_GAME = 3;

    private final String role;
    private final Map<Place, String> suspects = new Latest<>();
    private final Map<Place, String> leftOut = new Latest<>();
    private final Map<String, Integer> games = new Latest<>();
    private volatile boolean watching;

    /** @param role who fails, for the log */
    public FailedRecords(String role) {
        this.role = role;
    }

    /**
     * Where a record lies.
     *
     * @param topic the name of its topic
     * @param partition the partition's number
     * @param offset its offset there
     * @param game the game that its key names, in whatever it is; null if it has none
     */
    public record Place(String topic, int partition, long offset, String game) {
        /** The place of a record with a key. */
        public static Place of(String topic, int partition, long offset, byte[] key) {
            return new Place(topic, partition, offset, key == null ? null : new String(key, StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return topic + "-" + partition + "@" + offset;
        }
    }

    /** Why a record is left out, or null if it is to be taken. */
    public synchronized String whyLeftOut(Place place) {
        String reason = leftOut.get(place);
        boolean given = reason == null && place.game() != null && games.getOrDefault(place.game(), 0) >= MOST_OF_A_GAME;
        return given ? "several records of its game failed" : reason;
    }

    /** A record could not be taken. The second time it is left out. */
    public synchronized void failed(Place place, RuntimeException fault) {
        watching = true;
        String reason = "failed twice: " + Breakdown.reason(fault);
        if (suspects.put(place, reason) == null) {
            LOG.warn("{}: failed at {}, which is tried once more", role, place, fault);
            return;
        }
        suspects.remove(place);
        leftOut.put(place, reason);
        int count = place.game() == null ? 0 : games.merge(place.game(), 1, Integer::sum);
        LOG.error(
                "{}: leaves out {}{}, which {}",
                role,
                place,
                count == MOST_OF_A_GAME ? " and all that comes of its game" : "",
                reason);
    }

    /** Whether any record has failed, so that the others are to be asked after. */
    public boolean watching() {
        return watching;
    }

    private static final class Latest<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    }
}
