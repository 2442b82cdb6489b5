package io.refeed.bridge;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which games were waiting for an answer when the player went down, over all of his lives. A game that goes on to bring him
 * down is given up, so that the others can be played. Safe for use by several threads.
 */
final class Strikes {
    /** So often a player may go down with the same question open. */
    static final int MOST = 3;

    private static final int REMEMBERED = 10_000;

    private final Map<String, Strike> strikes = new HashMap<>();
    private final Map<String, String> resigned = new LinkedHashMap<>();

    /** Counts; how often the player has gone down with this question open. */
    synchronized int strike(String game, int round) {
        Strike before = strikes.get(game);
        int count = before != null && before.round() == round ? before.count() + 1 : 1;
        strikes.put(game, new Strike(round, count));
        return count;
    }

    /** Whether a game was waiting when the player went down last, and has not been answered since. */
    synchronized boolean suspected(String game) {
        return strikes.containsKey(game);
    }

    /** The game was answered, or is over. */
    synchronized void clear(String game) {
        strikes.remove(game);
    }

    /** Remembers that a game is given up, until it is over. */
    synchronized void resign(String game, String reason) {
        if (resigned.size() >= REMEMBERED) {
            resigned.remove(resigned.keySet().iterator().next());
        }
        resigned.put(game, reason);
    }

    /** Why a game was given up, null if it was not. */
    synchronized String resigned(String game) {
        return resigned.get(game);
    }

    /** The game is over. */
    synchronized void forget(String game) {
        strikes.remove(game);
        resigned.remove(game);
    }

    private record Strike(int round, int count) {}
}
