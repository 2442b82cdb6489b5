package io.refeed.gateway;

import io.refeed.protocol.message.Card;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which games there are, and which of them are one player's: all that go on, and of those that are over, or never were, the
 * latest. Not safe for use by several threads.
 */
final class KnownGames {
    /** How many games of each kind are remembered that do not go on. */
    static final int LATEST = 1000;

    private final String player;
    private final Map<String, OwnGame> own = new HashMap<>();
    private final Set<String> others = new HashSet<>();
    private final Map<String, OwnGame> endedOwn = new Latest<>();
    private final Map<String, Boolean> endedOthers = new Latest<>();
    private final Map<String, Boolean> without = new Latest<>();

    /** @param player the name that its cards have */
    KnownGames(String player) {
        this.player = player;
    }

    /** Takes a card; whether it names the player. */
    boolean announce(Card card, int partition) {
        String game = card.game();
        without.remove(game);
        if (!card.player().equals(player)) {
            if (!endedOthers.containsKey(game)) {
                others.add(game);
            }
            return false;
        }
        if (!endedOwn.containsKey(game)) {
            own.computeIfAbsent(game, name -> new OwnGame(partition));
        }
        return true;
    }

    /** Whether a game has a card, and is not over. */
    boolean goesOn(String game) {
        return own.containsKey(game) || others.contains(game);
    }

    /** A game that goes on is over. */
    void end(String game) {
        OwnGame ended = own.remove(game);
        if (ended != null) {
            ended.end();
            endedOwn.put(game, ended);
        } else if (others.remove(game)) {
            endedOthers.put(game, true);
        }
    }

    /** Forgets a game that was removed; whether the player may have been told of it. */
    boolean remove(String game) {
        own.remove(game);
        endedOwn.remove(game);
        without.put(game, true);
        boolean theirs = others.remove(game);
        return endedOthers.remove(game) == null && !theirs;
    }

    /** Notes that a game has no card, and will have none. */
    void hasNoCard(String game) {
        if (!isOthers(game) && own(game) == null) {
            without.put(game, true);
        }
    }

    /** A game of the player, null if it is none, or was over long ago. */
    OwnGame own(String game) {
        OwnGame open = own.get(game);
        return open == null ? endedOwn.get(game) : open;
    }

    /** Whether the card of a game names someone else. */
    boolean isOthers(String game) {
        return others.contains(game) || endedOthers.containsKey(game);
    }

    /** Whether a game has a card that is known, or is known to have none. */
    boolean isSettled(String game) {
        return own(game) != null || isOthers(game) || without.containsKey(game);
    }

    private static final class Latest<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > LATEST;
        }
    }
}
